import { expect, test } from "vitest";
import { returnSearch } from "./guards.ts";

test("the way back after signing in stays within the app", () => {
  expect(returnSearch({ redirect: "/photos/1.2?x=1" })).toEqual({ redirect: "/photos/1.2?x=1" });
  const elsewhere = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
  ];
  for (const redirect of [...elsewhere, "\t//evil.example", "javascript:alert(1)", "evil.example", "", 7]) {
    // Not left out: the router would take what the address has.
    expect(returnSearch({ redirect })).toStrictEqual({ redirect: undefined });
  }
});
