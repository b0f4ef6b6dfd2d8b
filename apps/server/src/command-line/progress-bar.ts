import { rewriteLine, type Screen } from "./screen.ts";

/** Characters of the bar. */
const barLength = 30;

/** Milliseconds between two drawings: more often nobody sees. */
const drawEveryMs = 100;

/** Shows how far work on a whole table is. */
export interface ProgressBar {
  /** `more` is what is to be said beside the number of items. */
  show(items: number, more?: string): void;
  /** Takes the bar away. */
  clear(): void;
}

function drawBar(items: number, total: number | null, more?: string): string {
  const counts = [`${items.toLocaleString("en")} items`, ...(more === undefined ? [] : [more])].join(", ");
  if (!total) return counts;
  // The table counts itself now and then only.
  const share = Math.min(1, items / total);
  const done = Math.round(share * barLength);
  return `[${"#".repeat(done)}${"-".repeat(barLength - done)}] ${Math.floor(share * 100)}% ${counts}`;
}

/** Makes the display: a bar on a terminal, nothing elsewhere. `total` is about how many items there are, if known. */
export function createProgressBar(
  screen: Screen,
  total: number | null,
  clock: () => number = () => performance.now(),
): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  if (!screen.isTTY) return { show() {}, clear() {} };
  return {
    show(items, more) {
      if (clock() - drawnAt < drawEveryMs) return;
      drawnAt = clock();
      screen.write(`${rewriteLine}${drawBar(items, total, more)}`);
    },
    clear: () => void screen.write(rewriteLine),
  };
}
