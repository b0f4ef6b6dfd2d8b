import { expect, test } from "vitest";
import { rewritingWalk } from "../command-line/table-options.ts";
import { readArguments } from "./read-arguments.ts";

const usual = rewritingWalk.embedded;
const read = (args: string[]) => readArguments(args, () => usual);

test.each([
  [[], { kind: "migrate", isAnew: false, ...usual }],
  [["--anew", "--segments", "64", "--units=1"], { kind: "migrate", isAnew: true, segments: 64, units: 1 }],
  [["--dry-run"], { kind: "survey", ...usual }],
  [["--status"], { kind: "status" }],
  [["keys"], { kind: "keys", direction: "on", isToTheEnd: false, ...usual }],
  [["keys", "--all", "--units", "9"], { kind: "keys", direction: "on", isToTheEnd: true, segments: 1, units: 9 }],
  [["keys", "--back"], { kind: "keys", direction: "back", isToTheEnd: false, ...usual }],
  [["--help", "--dry-run"], { kind: "help" }],
])("%j", (args, command) => {
  expect(read(args)).toEqual(command);
});

test.each([
  [["--segments", "0"], '--segments takes a whole number from 1 to 64, not "0"'],
  [["--status", "--units", "5"], "--status stands alone"],
  [["--dry-run", "--anew"], "--dry-run looks at the whole table anyway"],
  [["keys", "--back", "--all"], "--back goes one step"],
  [["keys", "--anew"], "Unknown option '--anew'"],
  [["--dryrun"], "Unknown option '--dryrun'"],
])("%j is refused", (args, message) => {
  expect(() => read(args)).toThrow(message);
});
