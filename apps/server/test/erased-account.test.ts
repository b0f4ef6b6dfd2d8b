import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { databaseFile } from "../src/data-folder/keep-engine.ts";
import { killWhileErasing } from "./fixtures/kill-while-erasing.ts";
import { callerOf, smallPhoto } from "./fixtures/photo-caller.ts";
import { startServer, temporaryDataDir } from "./fixtures/server-process.ts";

let photo: Buffer;
beforeAll(async () => {
  photo = await smallPhoto();
});

/** An item of plain attributes, as the engine writes it down. */
const plainItem = /\{(?:"\w+":\{"\w+":(?:"[^"]*"|true)\},?)+\}/g;

const withoutClaimedName = (item: string) =>
  item.includes('"UsernameClaim"') ? item.replace(/"username":\{"S":"[a-z.]+"\}/, "") : item;

/** Every byte that is kept of the database, as text; without the claims of usernames, which outlast an account for a month. */
function readDatabase(dataDir: string): string {
  const file = path.join(dataDir, databaseFile);
  const texts = [file, `${file}-wal`].map((each) => (existsSync(each) ? readFileSync(each, "latin1") : ""));
  return texts
    .join()
    .replaceAll(/USERNAME#[a-z.]+/g, "")
    .replaceAll(plainItem, withoutClaimedName);
}

/** What somebody says of themselves, in words that are found nowhere else in the file. */
const profile = {
  displayName: "Zacharias Verschollen",
  location: "Hinterzarten an der Linde",
  status: "gone fishing for trout",
  interests: ["pteridology"],
};

/** What they say of a photo. */
const described = { caption: "a caption that nobody else writes", altText: "a heron on one leg" };

// On a quiet machine it takes three seconds; on one with other work, the jobs of a removal alone may take half a minute.
test("of a removed account no byte stays in the file, whoever else is at work, and no request fails", {
  timeout: 150_000,
}, async () => {
  await using server = startServer({ env: { ERASE_EVERY_SECONDS: "1" } });
  const origin = await server.ready;
  const removed = await callerOf(origin, { username: "zacharias.gone", password: "correct horse" });
  const [passwordHash = ""] = /\$argon2id\$[\w$+/=,-]{60,}/.exec(readDatabase(server.dataDir)) ?? [];
  expect(passwordHash).not.toBe("");
  const words = Object.values(profile).flat();
  const traces = ["zacharias.gone", passwordHash, removed.userId.slice(2), ...words, ...Object.values(described)];
  const replaced = ["a status of before", "a caption of before"];
  await removed.updateProfile({ ...profile, status: "a status of before" });
  const { photoId } = await removed.publish(await removed.upload(photo), "a caption of before");
  const other = await callerOf(origin);
  // Others have a copy of the name, and the photo in their feed.
  await other.follow(removed.userId);
  await removed.follow(other.userId);
  const kept = await other.publish(await other.upload(photo), "a caption that stays");
  await other.react(photoId);
  await removed.react(kept.photoId);
  await removed.updateProfile(profile);
  await removed.updatePhoto(photoId, described);

  let asked = 0;
  let isOver = false;
  const atWork = (async () => {
    for (; !isOver; asked++) expect((await other.photos()).map(({ caption }) => caption)).toEqual([kept.caption]);
  })();
  for (const trace of traces) expect(readDatabase(server.dataDir)).toContain(trace);
  await removed.removeAccount();
  const stay = () => [...traces, ...replaced].filter((trace) => readDatabase(server.dataDir).includes(trace));
  await vi.waitFor(() => expect(stay()).toEqual([]), { timeout: 120_000, interval: 200 });
  isOver = true;
  await atWork;
  expect(asked).toBeGreaterThan(0);
  expect(readDatabase(server.dataDir)).toContain("a caption that stays");
});

test("killed while it erases, the engine and then the server, the file is whole with all that was acknowledged", {
  timeout: 60_000,
}, async () => {
  const dataDir = temporaryDataDir();
  const { acknowledged, pauses } = await killWhileErasing(dataDir);
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
  expect(acknowledged).toBeGreaterThan(0);
  expect(pauses).toBeGreaterThan(2);
});
