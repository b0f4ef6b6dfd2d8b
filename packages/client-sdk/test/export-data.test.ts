import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { refuse, startTinyServer } from "./tiny-server.ts";

const parts = [
  { section: "profile", items: [{ userId: "anna" }], nextCursor: "1" },
  { section: "photos", items: [], nextCursor: "2" },
  { section: "sessions", items: [{ sessionId: "s" }], nextCursor: null },
];

test("an export is all parts, each asked for when the one before it was taken", async () => {
  const asked: (string | null)[] = [];
  await using server = await startTinyServer({
    exportPart(cursor) {
      asked.push(cursor);
      return parts[Number(cursor ?? 0)] ?? refuse("BAD_REQUEST", "CURSOR_INVALID");
    },
  });
  const { exportData } = createClient({ baseUrl: server.baseUrl });
  const taken: unknown[] = [];
  for await (const part of exportData()) {
    taken.push(part);
    expect(asked).toHaveLength(taken.length);
  }
  expect(taken).toEqual(parts);
  expect(asked).toEqual([null, "1", "2"]);
});

test("an export fails as every call does", async () => {
  await using server = await startTinyServer();
  const { exportData } = createClient({ baseUrl: server.baseUrl });
  await expect(exportData().next()).rejects.toMatchObject({ reason: "SIGN_IN_REQUIRED" });
  const givenUp = exportData({ signal: AbortSignal.abort() });
  await expect(givenUp.next()).rejects.toMatchObject({ reason: "ABORTED" });
});
