import { readFileSync } from "node:fs";
import { accessPatterns, getUsernameClaim } from "@quick-photos/db";
import { isLong } from "@quick-photos/testing";
import { expect, test } from "vitest";
import {
  describeCounters,
  describeImport,
  type ImportResult,
  importTutorial,
  isVerified,
  parseTutorial,
  planImport,
  type RenderPicture,
  renderPicture,
  verifyCounters,
} from "../src/index.ts";
import { renderPlainly } from "./render-plainly.ts";
import { createWorld, type World } from "./world.ts";

const now = new Date("2026-01-01T00:00:00Z");
const text = readFileSync(new URL("../../../data/tutorial/items.json", import.meta.url), "utf8");

interface Imported {
  result: ImportResult;
  report: string;
  counters: Awaited<ReturnType<typeof verifyCounters>>;
}

async function importText(
  { db, media, projector }: World,
  content: string,
  passwordHash: string | null = null,
  render: RenderPicture = renderPlainly,
): Promise<Imported> {
  const items = parseTutorial(content);
  const plan = planImport(items, now);
  const target = { db, media, render };
  const result = await importTutorial({ items, plan, target, passwordHash, onProgress: () => {} });
  await projector.settle();
  const counters = await verifyCounters({ db, plan, patienceMs: 10_000, onProgress: () => {} });
  return { result, report: describeImport(items, result).join("\n"), counters };
}

/** The part of the file that some users have among themselves. */
function excerpt(usernames: string[]): string {
  const named = /"(?:username|reactingUser|followedUser|followingUser)": "([^"]+)"|"photo": "PHOTO#([^#]+)/g;
  const among = (line: string) =>
    [...line.matchAll(named)].every(([, user, owner]) => usernames.includes(user ?? owner ?? ""));
  return text.split("\n").filter(among).join("\n");
}

/** What is imported first of all, and what comes of it; the whole file, of which most is more of the same, at night. */
const first = isLong
  ? {
      content: text,
      imported: { user: 20, photo: 200, reaction: 539, friendship: 157 },
      setAside: 51,
      total: "items                        967           916             0            45             6",
      kinds: { heart: 120, smiley: 138, thumbsUp: 147, sunglasses: 134 },
    }
  : {
      content: excerpt(["haroldwatkins", "david83", "parkjennifer", "natasha87", "tmartinez", "john42"]),
      imported: { user: 6, photo: 65, reaction: 39, friendship: 12 },
      setAside: 7,
      total: "items                        129           122             0             7             0",
      kinds: { heart: 6, smiley: 14, thumbsUp: 13, sunglasses: 6 },
    };

test("exact numbers, counters that equal their rows, and a second import that changes nothing", async () => {
  await using world = await createWorld();
  const { photo, friendship } = first.imported;
  const once = await importText(world, first.content);
  expect(once.result.imported).toEqual(first.imported);
  expect(once.result.setAside).toHaveLength(first.setAside);
  expect(once.report).toContain(first.total);
  expect(isVerified(once.counters)).toBe(true);
  const kinds = Object.entries(first.kinds).flatMap(([kind, many]) => [
    `${kind} ${many} ${many}`,
    `listed ${kind} ${many} ${many}`,
  ]);
  expect(describeCounters(once.counters).map((line) => line.replace(/ +/g, " "))).toEqual([
    " counted rows",
    `photos ${photo} ${photo}`,
    `followers ${friendship} ${friendship}`,
    `followed ${friendship} ${friendship}`,
    ...kinds,
    "Every counter equals its rows.",
  ]);

  const again = await importText(world, first.content);
  expect(again.result.imported).toEqual({ user: 0, photo: 0, reaction: 0, friendship: 0 });
  expect(again.result.alreadyThere).toEqual(once.result.imported);
  expect(again.counters).toEqual(once.counters);
});

test("what people changed since an import stays changed, and what they took away comes back", async () => {
  await using world = await createWorld();
  const { db } = world;
  const content = excerpt(["haroldwatkins", "ppierce"]);
  const plan = planImport(parseTutorial(content), now);
  await importText(world, content);
  const [reaction] = plan.reactions;
  const [follow] = plan.follows;
  expect([reaction, follow]).not.toContain(undefined);
  if (!reaction || !follow) return;
  const other = reaction.kind === "heart" ? "smiley" : "heart";
  await accessPatterns.reactions.react.run(db, { ...reaction, kind: other, now });
  await accessPatterns.follows.unfollow.run(db, follow);

  const { result, counters } = await importText(world, content);
  expect(result.imported).toEqual({ user: 0, photo: 0, reaction: 0, friendship: 1 });
  expect(isVerified(counters)).toBe(true);
  const { mine } = await accessPatterns.photos.byId.run(db, {
    photoId: reaction.photoId,
    viewerId: reaction.reactorId,
  });
  expect(mine).toBe(other);
});

test("a username that belongs to somebody else is left alone, with all that hangs on it", async () => {
  await using world = await createWorld();
  const stranger = { userId: "0000000000000000", username: "david83", passwordHash: null, displayName: "David" };
  await accessPatterns.users.create.run(world.db, {
    ...stranger,
    location: "",
    status: "",
    interests: [],
    createdAt: now.toISOString(),
  });
  const content = excerpt(["david83", "john42"]);
  const items = parseTutorial(content);

  const { result, report, counters } = await importText(world, content);
  expect(result.imported.user).toBe(1);
  expect(result.imported.photo).toBe(items.photo.filter(({ username }) => username === "john42").length);
  expect(result.imported.friendship).toBe(0);
  const parts = [result.imported, result.alreadyThere].flatMap((counts) => Object.values(counts));
  const accounted = parts.reduce((sum, count) => sum + count, result.setAside.length);
  expect(accounted).toBe(Object.values(items).flat().length);
  expect(report).toMatch(/line \d+: david83; the username david83 belongs to somebody else here/);
  expect(report).toMatch(/line \d+: PHOTO#david83#\S+; a user that it names was left out/);
  expect(isVerified(counters)).toBe(true);
  const { profile } = await accessPatterns.users.byId.run(world.db, { userId: stranger.userId, viewerId: null });
  expect(profile).toMatchObject({ displayName: "David", counts: { photos: 0, followers: 0, followed: 0 } });
});

test("imported users look as in the file, with pictures that are really there, and a password only when given", async () => {
  await using world = await createWorld();
  const content = excerpt(["john42"]);
  await importText(world, content, "a hash", renderPicture);
  const [planned] = planImport(parseTutorial(content), now).users;
  const { profile } = await accessPatterns.users.byId.run(world.db, {
    userId: planned?.user.userId ?? "",
    viewerId: null,
  });
  expect(profile).toMatchObject({
    username: "john42",
    displayName: "Jason Carpenter",
    location: "APO AA",
    status: "Where our strong mission front.",
    interests: ["thank", "could", "animal"],
  });
  expect(JSON.stringify(profile)).not.toMatch(/christinapatton|2017-06-28|7883/);
  expect((await world.media.open(profile.picture ?? ""))?.byteLength).toBeGreaterThan(500);
  expect(await getUsernameClaim(world.db, { username: "john42" })).toMatchObject({ passwordHash: "a hash" });
});

test("counters that are wrong are found, named, and fail the verification", async () => {
  await using world = await createWorld();
  const content = excerpt(["john42"]);
  await importText(world, content);
  await world.projector.stop();
  const plan = planImport(parseTutorial(content), now);
  const userId = plan.users[0]?.user.userId ?? "";
  const { photo } = await accessPatterns.photos.byId.run(world.db, {
    photoId: `${userId}.${plan.photos[0]?.ulid}`,
    viewerId: null,
  });
  await accessPatterns.photos.publish.run(world.db, {
    ownerId: userId,
    ulid: "01K00000000000000000000000",
    caption: "",
    media: photo.media,
  });

  const counters = await verifyCounters({ db: world.db, plan, patienceMs: 0, onProgress: () => {} });
  expect(isVerified(counters)).toBe(false);
  const photos = plan.photos.length;
  expect(describeCounters(counters)).toContain(`  ${userId}: photos ${photos}, rows ${photos + 1}`);
});
