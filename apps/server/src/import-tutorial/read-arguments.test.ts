import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

test.each([
  [["items.json"], { kind: "import", file: "items.json", password: null }],
  [["--password", "look around", "items.json"], { kind: "import", file: "items.json", password: "look around" }],
  [["items.json", "--password=pa\u0308sswort"], { kind: "import", file: "items.json", password: "p\u00e4sswort" }],
  [["items.json", "--help"], { kind: "help" }],
])("reads %j", (args, command) => {
  expect(readArguments(args)).toEqual(command);
});

test.each([
  [[], "name the file to import"],
  [["a.json", "b.json"], "one file at a time, please: a.json, b.json"],
  [["a.json", "--password", "short"], "the password must have 8 to 128 characters"],
  [["a.json", "--password"], "--password"],
  [["a.json", "--pasword=long enough"], "--pasword"],
])("refuses %j", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
