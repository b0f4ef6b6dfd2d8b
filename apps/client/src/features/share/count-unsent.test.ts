import { afterEach, expect, test } from "vitest";
import { client } from "../../api/client.ts";
import { forgetDrafts, keepDraft } from "../../offline/kept-drafts.ts";
import { forgetUploads, keepUpload } from "../../offline/kept-uploads.ts";
import { countUnsent } from "./count-unsent.ts";
import { uploads, waitingUpload } from "./uploads.ts";

const upload = (id: string, userId: string) => ({ id, userId, file: new File(["bytes"], "a.jpg"), caption: "" });

/** Somebody has begun one photo, and shared another without a connection. */
async function use(userId: string): Promise<void> {
  client.session.write({ userId, accessToken: "a", refreshToken: "r", expiresAt: "2999", obtainedAt: "2026" });
  await keepDraft(userId, "share", { caption: "Half a thought" });
  await keepUpload(upload(`2026 ${userId}`, userId));
}

afterEach(async () => {
  client.session.write(null);
  uploads.write([]);
  await Promise.all([forgetDrafts(() => true), forgetUploads(() => true)]);
});

test("unsent are the photos that are kept, those there was no room for, and the one that is begun", async () => {
  expect(await countUnsent("ana")).toBe(0);
  await use("ben");
  await use("ana");
  await keepDraft("ana", "profile", { location: "Here" });
  uploads.write(["2026 ana", "2027 ana"].map((id) => waitingUpload(upload(id, "ana"))));
  expect(await countUnsent("ana")).toBe(3);
  expect(await countUnsent("nobody")).toBe(0);
});
