import type { Notification } from "@quick-photos/client-sdk";
import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { listContract } from "../shared/list-contract.ts";

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });
const react = (person: Person, photoId: string) => person.api.reactions.react.mutate({ photoId, kind: "heart" });
const inboxOf =
  ({ api }: Person) =>
  async () =>
    (await api.inbox.list.query()).items;

const common = { notificationId: expect.any(String), at: expect.stringMatching(/^\d{4}-.*Z$/), isRead: false };
const shown = ({ photoId, urls }: { photoId: string; urls: { thumb: string } }) => ({ photoId, thumbUrl: urls.thumb });
const signUp = async (world: World) =>
  (await Promise.all([world.signUp(), world.signUp(), world.signUp()])) as [Person, Person, Person];

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  return {
    ask: (page) => anna.api.inbox.list.query(page),
    identify: (notification: Notification) => (notification.kind === "follower" ? notification.user.userId : ""),
    add: async () => {
      const follower = await world.signUp();
      await follow(follower, anna);
      return follower.userId;
    },
    askElsewhere: (page) => ben.api.inbox.list.query(page),
  };
});

/** What `inbox.list` promises. */
export const contractCase: ContractCase = {
  procedure: "inbox.list",
  behaviours: [
    {
      does: "tells of followers, of reactions by photo and day, and of photos by author and day",
      run: async (world) => {
        const [anna, ben, carl] = await signUp(world);
        await follow(ben, anna);
        await follow(anna, carl);
        const photo = await publish(anna);
        await react(ben, photo.photoId);
        await react(carl, photo.photoId);
        await carl.api.reactions.react.mutate({ photoId: photo.photoId, kind: "smiley" });
        await publish(carl);
        const newest = await publish(carl);
        const users = [carl, ben].map(({ profile }) => cardOf(profile));
        await eventually(() => anna.api.inbox.list.query()).toEqual({
          items: [
            { kind: "photo", ...common, user: cardOf(carl.profile), count: 2, photo: shown(newest) },
            { kind: "reactions", ...common, users, kinds: ["smiley", "heart"], count: 2, photo: shown(photo) },
            { kind: "follower", ...common, user: cardOf(ben.profile) },
          ],
          nextCursor: null,
          unread: 3,
        });
      },
    },
    {
      does: "begins empty, and tells nobody of their own doing",
      run: async (world) => {
        const [anna, ben] = await signUp(world);
        expect(await anna.api.inbox.list.query()).toEqual({ items: [], nextCursor: null, unread: 0 });
        const { photoId } = await publish(anna);
        await react(anna, photoId);
        await follow(anna, ben);
        await react(ben, photoId);
        const told = async () =>
          (await inboxOf(anna)()).map((one) => (one.kind === "reactions" ? one.count : one.kind));
        await eventually(told).toEqual([1]);
      },
    },
    {
      does: "names the latest, three at most, and counts the others",
      run: async (world) => {
        const anna = await world.signUp();
        const { photoId } = await publish(anna);
        const reactors: Person[] = [];
        for (let one = 0; one < 5; one++) {
          const reactor = await world.signUp();
          await react(reactor, photoId);
          reactors.unshift(reactor);
        }
        const told = async () => {
          const [one] = await inboxOf(anna)();
          return one?.kind === "reactions" && { count: one.count, named: one.users.map(({ userId }) => userId) };
        };
        const latest = reactors.slice(0, 3).map(({ userId }) => userId);
        const firstOf = (named: string[]) => named.length > 0 && `${latest}`.startsWith(`${named}`);
        await eventually(told).toEqual({ count: 5, named: expect.toSatisfy(firstOf) });
      },
    },
    {
      does: "tells how those who are named reacted, as they do by now",
      run: async (world) => {
        const [anna, ben, carl] = await signUp(world);
        const { photoId } = await publish(anna);
        await ben.api.reactions.react.mutate({ photoId, kind: "sunglasses" });
        await eventually(inboxOf(anna)).toMatchObject([{ kinds: ["sunglasses"] }]);
        await carl.api.reactions.react.mutate({ photoId, kind: "thumbsUp" });
        await eventually(inboxOf(anna)).toMatchObject([{ kinds: ["thumbsUp", "sunglasses"] }]);
        await carl.api.reactions.react.mutate({ photoId, kind: "sunglasses" });
        await eventually(inboxOf(anna)).toMatchObject([{ kinds: ["sunglasses"], count: 2 }]);
      },
    },
    {
      does: "takes back what is not so any more",
      run: async (world) => {
        const [anna, ben, carl] = await signUp(world);
        const { photoId } = await publish(anna);
        for (const person of [ben, carl]) {
          await follow(person, anna);
          await react(person, photoId);
        }
        await eventually(inboxOf(anna)).toHaveLength(3);
        await ben.api.follows.unfollow.mutate({ userId: anna.userId });
        await ben.api.reactions.remove.mutate({ photoId });
        await eventually(inboxOf(anna)).toMatchObject([
          { kind: "reactions", count: 1, users: [cardOf(carl.profile)] },
          { kind: "follower", user: cardOf(carl.profile) },
        ]);
        await anna.api.photos.remove.mutate({ photoId });
        await eventually(inboxOf(anna)).toMatchObject([{ kind: "follower" }]);
      },
    },
    {
      does: "takes back photos that are removed, from those who were told",
      run: async (world) => {
        const [anna, ben] = await signUp(world);
        await follow(anna, ben);
        const [first, second] = [await publish(ben), await publish(ben)];
        await eventually(inboxOf(anna)).toMatchObject([{ kind: "photo", count: 2, photo: shown(second) }]);
        await ben.api.photos.remove.mutate({ photoId: second.photoId });
        await eventually(inboxOf(anna)).toMatchObject([{ kind: "photo", count: 1, photo: shown(first) }]);
        await ben.api.photos.remove.mutate({ photoId: first.photoId });
        await eventually(inboxOf(anna)).toEqual([]);
      },
    },
    {
      does: "shows people under the name they have now",
      run: async (world) => {
        const [anna, ben] = await signUp(world);
        const { photoId } = await publish(anna);
        await follow(ben, anna);
        await react(ben, photoId);
        await follow(anna, ben);
        await publish(ben);
        await eventually(inboxOf(anna)).toHaveLength(3);
        const renamed = cardOf(await ben.api.users.update.mutate({ displayName: "Benjamin" }));
        await eventually(inboxOf(anna)).toMatchObject([
          { kind: "photo", user: renamed },
          { kind: "reactions", users: [renamed] },
          { kind: "follower", user: renamed },
        ]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, needsSession(({ api }) => api.inbox.list.query())],
};
