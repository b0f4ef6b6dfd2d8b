import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Change } from "./compare-schemas.ts";
import type { Wire } from "./describe-wire.ts";

const file = path.join(import.meta.dirname, "wire.json");

/** Where every breaking change is explained. */
export const changesPage = "docs/api-changes.md";

/** Returns what clients have been told so far: what the last change of the API left here. */
export function readKeptWire(): Wire {
  return JSON.parse(readFileSync(file, "utf8")) as Wire;
}

/** Keeps what they are told from now on, each entry in a line of its own: what differs is told in words. */
export function keepWire(wire: Wire): void {
  const parts = Object.entries(wire).map(([part, entries]) => {
    const lines = Object.entries(entries).map(
      ([name, entry]) => `    ${JSON.stringify(name)}: ${JSON.stringify(entry)}`,
    );
    return `  ${JSON.stringify(part)}: {\n${lines.join(",\n")}\n  }`;
  });
  writeFileSync(file, `{\n${parts.join(",\n")}\n}\n`);
}

/** Returns the breaking changes that the page does not name in these words. */
export function unexplained(changes: readonly Change[]): string[] {
  const page = readFileSync(path.join(import.meta.dirname, "../../../..", changesPage), "utf8");
  return changes.filter(({ words, isBreaking }) => isBreaking && !page.includes(words)).map(({ words }) => words);
}
