import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

test.each([
  [["export", "a.gz"], { kind: "export", file: "a.gz", units: 500 }],
  [["import", "--dry-run", "a.gz"], { kind: "import", file: "a.gz", units: null, isTrying: true }],
  [["import", "a.gz", "--units=7"], { kind: "import", file: "a.gz", units: 7, isTrying: false }],
  [["backup", "a.db"], { kind: "backup", file: "a.db" }],
  [["restore", "a.db", "--replace"], { kind: "restore", file: "a.db", isReplacing: true, isTrying: false }],
  [["stream", "function"], { kind: "stream", reader: "function" }],
  [["--help", "export"], { kind: "help" }],
])("%j", (args, command) => {
  expect(readArguments(args)).toEqual(command);
});

test.each([
  [[], 'say export, import, backup, restore or stream, not ""'],
  [["exprot", "a.gz"], 'say export, import, backup, restore or stream, not "exprot"'],
  [["export"], "export takes a file"],
  [["export", "a.gz", "b.gz"], "export takes one file, not a.gz and b.gz"],
  [["export", "--dry-run", "a.gz"], "export takes no --dry-run"],
  [["backup", "--units", "5", "a.db"], "backup takes no --units"],
  [["import", "--units", "0", "a.gz"], '--units takes a whole number from 1 to 1000000, not "0"'],
  [["stream"], "stream takes function or servers"],
  [["stream", "lambda"], 'stream takes function or servers, not "lambda"'],
  [["export", "--unit", "5", "a.gz"], "--unit"],
])("%j is refused", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
