import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Ask } from "@quick-photos/db/explain";
import type { Role } from "./role-of.ts";

/** A kind of request that a role sends. */
export interface RecordedRequest extends Ask {
  role: Role;
}

/** Where all of them are kept, one a line: what policies are made of. */
const file = path.resolve(import.meta.dirname, "../../../../docs/model/requests.json");

/** Returns a request as it stands in the file. */
export function requestLine({ role, action, index, partitions }: RecordedRequest): string {
  return JSON.stringify({ role, action, index, partitions });
}

/** Returns the lines of the file. */
export function readRecorded(): string[] {
  const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedRequest[];
  return recorded.map(requestLine);
}

/** Empties the file. */
export function forgetRecorded(): void {
  writeFileSync(file, "[]\n");
}

/** Adds lines to the file, whole or not at all. */
export function addRecorded(lines: Iterable<string>): void {
  const all = [...new Set([...readRecorded(), ...lines])].sort();
  writeFileSync(`${file}.new`, `[\n${all.map((line) => `  ${line}`).join(",\n")}\n]\n`);
  renameSync(`${file}.new`, file);
}
