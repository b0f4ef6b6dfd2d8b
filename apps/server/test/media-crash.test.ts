import { existsSync, readdirSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import { isLong } from "@quick-photos/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { runAudit } from "./fixtures/maintenance-process.ts";
import { callerOf, largePhoto } from "./fixtures/photo-caller.ts";
import { startServer, temporaryDataDir } from "./fixtures/server-process.ts";

let photo: Buffer;
beforeAll(async () => {
  photo = await largePhoto();
});

/** The paths of all files below a folder. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}

/** Starts publishing, kills the server when so many files of the photo are written, and returns its ticket. */
async function killDuring(dataDir: string, written: number): Promise<string> {
  // Not disposed of, which would take the data along: it ends by the kill, and the next one has the folder.
  const server = startServer({ dataDir });
  const caller = await callerOf(await server.ready);
  const uploadId = await caller.upload(photo);
  const publishing = caller.publish(uploadId).catch(() => {});
  const media = path.join(dataDir, "media");
  const rendered = () => filesIn(media).filter((file) => file.includes(`${path.sep}photos${path.sep}`)).length;
  await vi.waitUntil(() => rendered() >= written, { timeout: 60_000, interval: 1 });
  server.child.kill("SIGKILL");
  await server.exited;
  await publishing;
  return uploadId;
}

/** In the middle of it, and at night before anything is written and with the first and the last file as well. */
const moments = isLong ? [0, 1, 4, 7] : [4];

test.each(moments)(
  "killed with %i files written, a photo is whole or not there, and its ticket works",
  async (written) => {
    const dataDir = temporaryDataDir();
    const uploadId = await killDuring(dataDir, written);
    await using server = startServer({ dataDir });
    const caller = await callerOf(await server.ready);
    for (const { urls } of await caller.photos()) await expectServed(urls);
    const published = await caller.publish(uploadId);
    await expectServed(published.urls);
    expect(await caller.publish(uploadId)).toEqual(published);
    expect((await caller.photos()).map(({ photoId }) => photoId)).toEqual([published.photoId]);
    expect(filesIn(path.join(dataDir, "media", "photos"))).toHaveLength(7);
  },
);

async function expectServed(urls: Record<string, string>): Promise<void> {
  for (const url of Object.values(urls)) {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get("content-length")));
  }
}

test("npm run audit -- --media --repair repairs what differs, beside the server", async () => {
  await using server = startServer();
  const { dataDir } = server;
  const caller = await callerOf(await server.ready);
  const { urls } = await caller.publish(await caller.upload(photo));
  await caller.upload(photo);
  const media = path.join(dataDir, "media");
  const threeHoursAgo = Date.now() / 1000 - 3 * 60 * 60;
  for (const file of filesIn(media)) utimesSync(file, threeHoursAgo, threeHoursAgo);
  const lost = filesIn(path.join(media, "photos")).find((file) => /feed-\w+\.webp$/.test(file)) ?? "";
  rmSync(lost);
  const audit = (...args: string[]) => runAudit(["--media", ...args], { DATA_DIR: dataDir });
  const seen = await audit();
  expect([seen.code, existsSync(lost)]).toEqual([1, false]);
  expect(seen.stdout).toContain("8 files, 1 photos in rows: 2 findings, 0 repaired.");
  const repaired = await audit("--repair");
  expect(repaired.code).toBe(0);
  expect(repaired.stdout).toMatch(/uploads\/\w+\/\w+: removed\n[\s\S]*feed-\w+\.webp: made again\n/);
  expect(await audit()).toMatchObject({ code: 0, stdout: "8 files, 1 photos in rows: 0 findings, 0 repaired.\n" });
  await expectServed(urls);
});
