import { expect, test } from "vitest";
import { readOptions } from "./read-options.ts";

const read = (...args: string[]) =>
  readOptions(
    {
      usage: "bench",
      numbers: { rounds: 31, calls: 50 },
      quick: { rounds: 1 },
      flags: ["check"],
      words: ["only"],
    },
    args,
  );

test("numbers are what they usually are, less with --quick, and what is given in any case", () => {
  expect(read()).toMatchObject({ rounds: 31, calls: 50, check: false, quick: false });
  expect(read("--quick")).toMatchObject({ rounds: 1, calls: 50, quick: true });
  expect(read("--rounds", "3", "--quick", "--check", "--only", "spread")).toMatchObject({
    rounds: 3,
    calls: 50,
    check: true,
    only: "spread",
  });
});

test.each([["--ronuds", "3"], ["--rounds", "many"], ["--rounds", "0"], ["--rounds", "-3"], ["3"]])(
  "%s %s is refused",
  (...args) => {
    expect(() => read(...args)).toThrow();
  },
);
