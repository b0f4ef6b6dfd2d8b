import type { RouterOutputs } from "@quick-photos/api";
import { exportPartOutput } from "@quick-photos/contract/schemas";
import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { addPasskey } from "../../world/passkeys.ts";
import { publish } from "../../world/photos.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";

type Part = RouterOutputs["users"]["exportData"];

/** Everything stored about somebody, by section. */
type Sections = Record<Part["section"], unknown[]>;

const sectionNames = exportPartOutput.options.map(({ shape }) => shape.section.value);

/** Returns all parts of an export, put together. */
async function exportOf({ api }: Pick<Person, "api">, limit = 20): Promise<Sections> {
  const sections = Object.fromEntries(sectionNames.map((name) => [name, [] as unknown[]])) as Sections;
  let cursor: string | undefined;
  do {
    const part: Part = await api.users.exportData.query({ cursor, limit });
    sections[part.section].push(...part.items);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return sections;
}

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Somebody with something in every section but that of large authors, and the others of the story. */
async function arrangeLife(world: World) {
  const [anna, ben, carl] = await Promise.all([
    world.signUp({ device: "Anna's phone" }),
    world.signUp(),
    world.signUp(),
  ]);
  await follow(ben, carl);
  await follow(anna, ben);
  await follow(ben, anna);
  const [own, other] = await Promise.all([publish(anna, "Mine"), publish(ben)]);
  await anna.api.reactions.react.mutate({ photoId: other.photoId, kind: "smiley" });
  await anna.api.bookmarks.add.mutate({ photoId: other.photoId });
  await ben.api.reactions.react.mutate({ photoId: own.photoId, kind: "heart" });
  await anna.api.inbox.markRead.mutate({});
  await addPasskey(world, anna);
  await anna.api.recovery.createCodes.mutate({ password: anna.password });
  await eventually(async () => (await anna.api.suggestions.list.query()).items.length).toBe(1);
  return { anna, ben, carl, own, other };
}

const time = expect.stringMatching(/^\d{4}-.*Z$/);

async function expectWholeLife(world: World): Promise<void> {
  const { anna, ben, carl, own, other } = await arrangeLife(world);
  await eventually(async () => {
    const { feed, inbox, photos, profile } = await exportOf(anna);
    const [photo] = photos as { reactions: { total: number } }[];
    const [{ counts } = {}] = profile as { counts?: object }[];
    return { entries: feed.length, told: inbox.length, reactions: photo?.reactions.total, counts };
  }).toEqual({ entries: 2, told: 3, reactions: 1, counts: { photos: 1, followers: 1, followed: 1 } });
  const feed = [own.photoId, other.photoId].sort().map((photoId) => ({ photoId, expiresAt: time }));
  const told = { notificationId: expect.any(String), at: time, expiresAt: time };
  const expected = {
    profile: [await anna.api.users.me.query()],
    photos: [expect.objectContaining({ photoId: own.photoId, caption: "Mine", urls: own.urls, sources: own.sources })],
    reactions: [{ photoId: other.photoId, kind: "smiley", reactedAt: time }],
    followed: [{ user: cardOf(ben.profile), since: time }],
    followers: [{ user: cardOf(ben.profile), since: time }],
    sessions: [
      { sessionId: expect.any(String), device: "Anna's phone", createdAt: time, renewedAt: time, expiresAt: time },
    ],
    inboxState: [{ readAt: time }],
    largeFollowed: [],
    suggestions: [{ computedAt: time, candidates: [{ userId: carl.userId, mutual: 1, followedBy: [ben.userId] }] }],
    bookmarks: [{ photoId: other.photoId, savedAt: time }],
    passkeys: [{ name: "Phone", createdAt: time, lastUsedAt: null }],
    recoveryCodes: [{ left: 10, createdAt: time }],
  };
  const sections = await exportOf(anna, 1);
  expect(sections).toMatchObject(expected);
  expect(sections.feed).toHaveLength(2);
  expect(sections.feed).toEqual(expect.arrayContaining(feed));
  expect(sections.inbox).toEqual(
    expect.arrayContaining([
      { kind: "follower", ...told, user: cardOf(ben.profile) },
      { kind: "reactions", ...told, photoId: own.photoId, count: 1, users: [cardOf(ben.profile)], kinds: ["heart"] },
      { kind: "photo", ...told, photoId: other.photoId, count: 1, authorId: ben.userId },
    ]),
  );
}

/** What `users.exportData` promises. */
export const contractCase: ContractCase = {
  procedure: "users.exportData",
  behaviours: [
    { does: "returns everything stored about the caller, part by part", run: expectWholeLife },
    {
      does: "keeps secrets to itself",
      run: async (world) => {
        const anna = await world.signUp();
        const text = JSON.stringify(await exportOf(anna));
        expect(text).not.toMatch(/hash|password|token|watermark|secret/i);
        expect(text).toContain(anna.userId);
      },
    },
    {
      does: "is one file of JSON under /export, for the same access token",
      needs: "http",
      run: async (world) => {
        const { anna } = await arrangeLife(world);
        await eventually(async () => (await exportOf(anna)).inbox.length).toBe(3);
        const authorization = `Bearer ${anna.session.accessToken}`;
        const response = await world.binding.http?.("/export", { headers: { authorization } });
        expect(response?.status).toBe(200);
        expect(response?.headers.get("content-disposition")).toMatch(/^attachment; filename=".*\.json"$/);
        expect(response?.headers.get("cache-control")).toContain("no-store");
        expect(await response?.json()).toEqual({ exportedAt: time, ...(await exportOf(anna)) });
        const refused = await world.binding.http?.("/export");
        expect(refused?.status).toBe(401);
        expect(await refused?.json()).toMatchObject({ error: { data: { reason: "SIGN_IN_REQUIRED" } } });
      },
    },
  ],
  refusals: [
    {
      reason: "CURSOR_INVALID",
      when: "the cursor is somebody else's",
      arrange: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { nextCursor } = await anna.api.users.exportData.query();
        return () => ben.api.users.exportData.query({ cursor: nextCursor ?? "" });
      },
    },
    {
      reason: "CURSOR_INVALID",
      when: "the cursor is none",
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.users.exportData.query({ cursor: "0" });
      },
    },
    ...[0, 101].map((limit) => ({
      reason: "INPUT_INVALID" as const,
      when: `the limit is ${limit}`,
      fields: ["limit"],
      arrange: async (world: World) => {
        const [{ api }] = await world.residents();
        return () => api.users.exportData.query({ limit });
      },
    })),
    needsAccount(
      async () => null,
      ({ api }) => api.users.exportData.query(),
    ),
    needsSession(({ api }) => api.users.exportData.query()),
  ],
};
