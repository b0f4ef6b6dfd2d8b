import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const usual = { kind: "table", isRepairing: false, isReplaying: false, isJson: false, segments: 4, units: 500 };

test.each([
  [[], usual],
  [
    ["--repair", "--replay", "--json", "--segments", "64", "--units=1"],
    { kind: "table", isRepairing: true, isReplaying: true, isJson: true, segments: 64, units: 1 },
  ],
  [["--media"], { kind: "media", isRepairing: false }],
  [["--media", "--repair"], { kind: "media", isRepairing: true }],
  [["--media", "--dry-run"], { kind: "media", isRepairing: false }],
  [["--help", "--media"], { kind: "help" }],
])("%j", (args, command) => {
  expect(readArguments(args)).toEqual(command);
});

test.each([
  [["--segments", "0"], '--segments takes a whole number from 1 to 64, not "0"'],
  [["--units", "1.5"], '--units takes a whole number from 1 to 1000000, not "1.5"'],
  [["--dry-run"], "without --repair nothing is changed, so there is no --dry-run"],
  [["--media", "--repair", "--dry-run"], "--dry-run changes nothing, and --repair does"],
  [["--media", "--json"], "with --media there is only --repair"],
  [["--reapir"], "Unknown option '--reapir'"],
])("%j is refused", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
