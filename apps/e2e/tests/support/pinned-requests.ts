import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import type { Asked } from "./asked.ts";

const file = path.resolve(import.meta.dirname, "../requests.json");

/** How a screen was come to: by its address, on a device that has seen nothing yet, or by a tap in the app. */
type Way = "opened" | "tapped";
type Pinned = Record<Way, Record<string, Asked>>;

/**
 * Bytes by which program and style may differ from what is pinned: a line more in some screen is nobody's concern, a
 * library more is. What is asked for and answered is the same in every run, to the byte.
 */
const programToleranceBytes = 2_000;

const whatToDo = "If that is meant: pnpm --filter @quick-photos/e2e requests";

/**
 * Whether what is asked for now is to be pinned, instead of compared: `--update-snapshots=all`. With `changed` the same
 * tours take pictures anew, and what is asked for is compared.
 */
export const isPinning = ({ config }: TestInfo): boolean => config.updateSnapshots === "all";

const read = (): Pinned => JSON.parse(readFileSync(file, "utf8"));

function write(pinned: Pinned): void {
  const ways = Object.entries(pinned).map(([way, rows]) => {
    const lines = Object.entries(rows).map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(way)}: {\n${lines.join(",\n")}\n  }`;
  });
  writeFileSync(file, `{\n${ways.join(",\n")}\n}\n`);
}

/** Pins what was asked for by some of all screens; what is pinned of the others stays, and of no others anything. */
function pin(way: Way, asked: Record<string, Asked>, all: readonly string[]): void {
  const pinned = read();
  const rows = all.flatMap((name) => {
    const row = asked[name] ?? pinned[way][name];
    return row ? [[name, row] as const] : [];
  });
  write({ ...pinned, [way]: Object.fromEntries(rows) });
}

/** Bytes that an answer of one more call of a request takes, beside what is answered: brackets and a comma. */
const bytesOfSharing = 4;

const proceduresOf = ({ requests }: Asked): string =>
  requests
    .flatMap((request) => request.split(","))
    .sort()
    .join();

/** Whether the same is asked for: two calls of nearly the same moment share a request or do not, by a millisecond. */
function isSameAsked(now: Asked, pinned: Asked): boolean {
  const shared = Math.abs(now.requests.length - pinned.requests.length);
  const isAnsweredAlike = Math.abs(now.answerBytes - pinned.answerBytes) <= shared * bytesOfSharing;
  return proceduresOf(now) === proceduresOf(pinned) && isAnsweredAlike;
}

/** As it is pinned, where the same is asked for, and where the program is nearly as large. */
function rounded(now: Asked, pinned: Asked | undefined): Asked {
  if (!pinned) return now;
  const { requests, answerBytes } = isSameAsked(now, pinned) ? pinned : now;
  const isNear = Math.abs(now.programBytes - pinned.programBytes) <= programToleranceBytes;
  return { requests, answerBytes, programBytes: isNear ? pinned.programBytes : now.programBytes };
}

/** Expects that some of all screens ask for what is pinned of them, and that nothing is pinned of any other. */
export function expectPinned(testInfo: TestInfo, way: Way, asked: Record<string, Asked>, all: readonly string[]): void {
  if (isPinning(testInfo)) {
    pin(way, asked, all);
    return;
  }
  const rows = read()[way];
  const now = Object.entries(asked).map(([name, row]) => [name, rounded(row, rows[name])]);
  const others = Object.entries(rows).filter(([name]) => all.includes(name) && !(name in asked));
  expect.soft(Object.fromEntries([...now, ...others]), whatToDo).toEqual(rows);
}
