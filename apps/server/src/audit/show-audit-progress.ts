import type { Screen } from "../import-tutorial/show-progress.ts";

/** Erases the line the cursor is in and goes to its start (ECMA-48). */
const rewrite = "\r\u001B[2K";

/** Characters of the bar. */
const barLength = 30;

/** Milliseconds between two drawings: more often nobody sees. */
const drawEveryMs = 100;

/** Shows how far an audit is. */
export interface AuditProgress {
  show(items: number, findings: number): void;
  /** Takes the bar away. */
  clear(): void;
}

function drawBar(items: number, total: number | null, findings: number): string {
  const counts = `${items.toLocaleString("en")} items, ${findings.toLocaleString("en")} findings`;
  if (!total) return counts;
  // The table counts itself now and then only.
  const share = Math.min(1, items / total);
  const done = Math.round(share * barLength);
  return `[${"#".repeat(done)}${"-".repeat(barLength - done)}] ${Math.floor(share * 100)}% ${counts}`;
}

/** Makes the display: a bar on a terminal, nothing elsewhere. `total` is about how many items there are, if known. */
export function showAuditProgressOn(
  screen: Screen,
  total: number | null,
  clock: () => number = () => performance.now(),
): AuditProgress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  if (!screen.isTTY) return { show() {}, clear() {} };
  return {
    show(items, findings) {
      if (clock() - drawnAt < drawEveryMs) return;
      drawnAt = clock();
      screen.write(`${rewrite}${drawBar(items, total, findings)}`);
    },
    clear: () => void screen.write(rewrite),
  };
}
