import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { firstEvent, type LiveStream, openLiveStream } from "../../world/live-stream.ts";
import { publish } from "../../world/photos.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

/** Longer than an access token lives, in milliseconds. */
const anHourMs = 60 * 60 * 1000;

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Returns the follower that the next event tells of, or what else it says. */
async function nextWord(stream: LiveStream): Promise<string> {
  const { data } = await stream.next();
  if (data.type !== "notification") return data.type;
  return data.notification.kind === "follower" ? data.notification.user.userId : data.notification.kind;
}

/** Opens a stream, and waits until it is ready. */
async function openReady(person: Person): Promise<LiveStream> {
  const stream = openLiveStream(person);
  expect(await nextWord(stream)).toBe("ready");
  return stream;
}

/** Makes somebody who has just begun to follow. */
async function addFollower(world: World, followed: Person): Promise<string> {
  const follower = await world.signUp();
  await follow(follower, followed);
  return follower.userId;
}

const unusable: [string, (world: World, anna: Person) => Promise<string>][] = [
  ["the event id is none", async () => "0"],
  ["the event id is far too long", async () => "a".repeat(5_000)],
  ["the event id is somebody else's", async (world) => (await firstEvent(await world.signUp())).id],
  [
    "the event id is a cursor",
    async (world, anna) => {
      for (const _ of [1, 2]) await addFollower(world, anna);
      const cursor = async () => (await anna.api.inbox.list.query({ limit: 1 })).nextCursor;
      await eventually(cursor).not.toBeNull();
      return (await cursor()) ?? "";
    },
  ],
];

const unusableIds = unusable.map(
  ([when, makeId]): Refusal => ({
    reason: "CURSOR_INVALID",
    when,
    arrange: async (world) => {
      const anna = await world.signUp();
      const eventId = await makeId(world, anna);
      return () => firstEvent(anna, eventId);
    },
  }),
);

/** What `inbox.live` promises. */
export const contractCase: ContractCase = {
  procedure: "inbox.live",
  behaviours: [
    {
      does: "tells what the list shows, as it happens, and nothing from before",
      needs: "live",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await addFollower(world, anna);
        await eventually(async () => (await anna.api.inbox.list.query()).unread).toBe(1);
        await follow(anna, ben);
        const stream = await openReady(anna);
        const { photoId } = await publish(ben);
        const { data } = await stream.next();
        expect(data).toMatchObject({ type: "notification", notification: { kind: "photo", photo: { photoId } } });
        const { items } = await anna.api.inbox.list.query();
        expect(items).toContainEqual(data.type === "notification" ? data.notification : null);
        stream.close();
      },
    },
    {
      does: "resumes after an event without loss or repetition",
      needs: "live",
      run: async (world) => {
        const anna = await world.signUp();
        const first = await openReady(anna);
        const before = await addFollower(world, anna);
        const { id, data } = await first.next();
        expect(data).toMatchObject({ notification: { user: { userId: before } } });
        first.close();
        const meanwhile = [await addFollower(world, anna), await addFollower(world, anna)];
        const second = openLiveStream(anna, id);
        const words = [await nextWord(second), await nextWord(second), await nextWord(second)];
        expect(words.toSorted()).toEqual([...meanwhile, "ready"].toSorted());
        const after = await addFollower(world, anna);
        expect(await nextWord(second)).toBe(after);
        second.close();
      },
    },
    {
      does: "reaches every stream of the user, and nobody else's",
      needs: "live",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const mine = [await openReady(anna), await openReady(anna)];
        const his = await openReady(ben);
        const follower = await addFollower(world, anna);
        expect(await Promise.all(mine.map(nextWord))).toEqual([follower, follower]);
        const other = await addFollower(world, ben);
        expect(await nextWord(his)).toBe(other);
        for (const stream of [...mine, his]) stream.close();
      },
    },
    {
      does: "tells of reactions as one notification that grows, changes and goes, and of a follower who goes",
      needs: "live",
      run: async (world) => {
        const [anna, ben, carl] = await Promise.all([world.signUp(), world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        const stream = await openReady(anna);
        const told: unknown[] = [];
        for (const { api } of [ben, carl]) {
          await api.reactions.react.mutate({ photoId, kind: "heart" });
          told.push((await stream.next()).data);
        }
        expect(told).toMatchObject([{ notification: { count: 1 } }, { notification: { count: 2 } }]);
        const ids = told.map(
          (data) => (data as { notification: { notificationId: string } }).notification.notificationId,
        );
        expect(new Set(ids).size).toBe(1);
        const [notificationId] = ids;
        await ben.api.reactions.react.mutate({ photoId, kind: "smiley" });
        expect((await stream.next()).data).toMatchObject({
          type: "changed",
          notification: { notificationId, count: 2 },
        });
        await carl.api.reactions.remove.mutate({ photoId });
        expect((await stream.next()).data).toMatchObject({
          type: "changed",
          notification: { notificationId, count: 1 },
        });
        await ben.api.reactions.remove.mutate({ photoId });
        expect((await stream.next()).data).toEqual({ type: "gone", notificationId, photoId });
        await follow(ben, anna);
        expect((await stream.next()).data).toMatchObject({ type: "notification" });
        await ben.api.follows.unfollow.mutate({ userId: anna.userId });
        expect((await stream.next()).data).toMatchObject({ type: "gone", photoId: null });
        stream.close();
      },
    },
  ],
  refusals: [
    ...unusableIds,
    {
      reason: "ACCESS_TOKEN_EXPIRED",
      when: "the access token ends while the stream is open",
      needs: "clock",
      arrange: async (world) => {
        const anna = await world.signUp();
        const stream = openLiveStream(world.binding.connectWith(anna.session.accessToken));
        await stream.next();
        return async () => {
          world.binding.clock?.advance(anHourMs);
          const ben = await world.signUp();
          await follow(ben, anna);
          await stream.next();
        };
      },
      leaves: "the friendship that the stream would have told of",
    },
    needsSession((stranger) => firstEvent(stranger)),
  ],
};
