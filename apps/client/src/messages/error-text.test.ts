import { QuickPhotosError } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { errorText } from "./error-text.ts";

test.each([
  [900, "Too many attempts. Wait 1 second, then try again."],
  [42_000, "Too many attempts. Wait 42 seconds, then try again."],
  [89_000, "Too many attempts. Wait 89 seconds, then try again."],
  [90_001, "Too many attempts. Wait 2 minutes, then try again."],
  [600_000, "Too many attempts. Wait 10 minutes, then try again."],
])("says to wait %d milliseconds as people do", (retryAfterMs, text) => {
  const refused = new QuickPhotosError({ code: "TOO_MANY_REQUESTS", reason: "TOO_MANY_CALLS", retryAfterMs });
  expect(errorText(refused)).toBe(text);
});
