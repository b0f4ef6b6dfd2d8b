import { afterEach, expect, test, vi } from "vitest";
import { client } from "../api/client.ts";
import { createId } from "./create-id.ts";
import { forgetDraft, forgetDrafts, keepDraft, keptDraft } from "./kept-drafts.ts";

const signIn = (userId: string) =>
  client.session.write({ userId, accessToken: "a", refreshToken: "r", expiresAt: "2999", obtainedAt: "2026" });

afterEach(async () => {
  client.session.write(null);
  vi.restoreAllMocks();
  await forgetDrafts(() => true);
});

test("a draft is its owner's, with its picture, until it is forgotten", async () => {
  signIn("ana");
  const file = new File(["bytes"], "photo.jpg", { type: "image/jpeg" });
  await keepDraft("ana", "share", { caption: "Half a thought", file });
  await keepDraft("ana", "profile", { location: "Here" });
  expect(await keptDraft<{ file: File }>("ana", "share")).toMatchObject({ caption: "Half a thought" });
  expect(await (await keptDraft<{ file: File }>("ana", "share"))?.file.text()).toBe("bytes");
  expect(await keptDraft("ben", "share")).toBeUndefined();
  await forgetDraft("ana", "share");
  expect(await keptDraft("ana", "share")).toBeUndefined();
  expect(await keptDraft("ana", "profile")).toEqual({ location: "Here" });
  await forgetDrafts((userId) => userId === "ana");
  expect(await keptDraft("ana", "profile")).toBeUndefined();
});

test("nothing is kept for whoever has signed out meanwhile", async () => {
  signIn("ben");
  await keepDraft("ana", "share", { caption: "Too late" });
  expect(await keptDraft("ana", "share")).toBeUndefined();
});

test("a device that keeps nothing keeps it while the page is open", async () => {
  signIn("ana");
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("No room", "QuotaExceededError");
  });
  await keepDraft("ana", "share", { caption: "Half a thought" });
  expect(await keptDraft("ana", "share")).toEqual({ caption: "Half a thought" });
});

test("ids differ, and need no secure context", () => {
  expect(createId()).toMatch(/^[0-9a-f]{32}$/);
  expect(createId()).not.toBe(createId());
});
