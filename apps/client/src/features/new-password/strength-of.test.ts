import { expect, test } from "vitest";
import { strengthOf } from "./strength-of.ts";

test.each([
  ["password", 1],
  ["Iloveyou2", 1],
  ["asdfghjkl;", 1], // a row of the keyboard
  ["quickphotos1", 1],
  ["Xk29fjLq", 2],
  ["a long password", 3],
  ["correct horse battery", 4],
])("%s is as hard to guess as %i of 4", (password, strength) => {
  expect(strengthOf(password, [])).toBe(strength);
});

test("what its owner is called is easy to guess, in whatever case, and each part of it", () => {
  expect(strengthOf("aslaugkjerstin", [])).toBe(4);
  expect(strengthOf("AslaugKjerstin", ["", "Aslaug Kjerstin-Dahl"])).toBe(1);
});

test("of a very long one the beginning is looked at, for the time that it takes", () => {
  const varied = "Zq8!vW3$nR7@kL2#";
  expect(strengthOf("1".repeat(24) + varied, [])).toBe(4);
  expect(strengthOf("1".repeat(40) + varied, [])).toBe(1);
});
