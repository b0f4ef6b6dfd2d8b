import { expect, test } from "vitest";
import { returnSearch } from "./guards.ts";

test("the way back after signing in stays within the app", () => {
  expect(returnSearch({ redirect: "/photos/1.2?x=1" })).toEqual({ redirect: "/photos/1.2?x=1" });
  for (const redirect of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", 7]) {
    expect(returnSearch({ redirect })).toEqual({});
  }
});
