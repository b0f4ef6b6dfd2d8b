import { expect, test } from "vitest";
import * as z from "zod";
import { pageOf } from "./page-of.ts";

test("a page refuses unknown fields in what is answered", () => {
  const page = pageOf(z.strictObject({ name: z.string() }));
  expect(page.safeParse({ items: [{ name: "a" }], nextCursor: null }).success).toBe(true);
  expect(page.safeParse({ items: [{ name: "a", passwordHash: "b" }], nextCursor: null }).success).toBe(false);
});
