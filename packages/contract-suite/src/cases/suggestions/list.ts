import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { Person } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** What `suggestions.list` promises. */
export const contractCase: ContractCase = {
  procedure: "suggestions.list",
  behaviours: [
    {
      does: "returns whom the followed follow, best overlap first, with them as the reason",
      run: async (world) => {
        const people = await Promise.all(Array.from({ length: 5 }, () => world.signUp()));
        const [anna, ben, carl, dora, emil] = people as [Person, Person, Person, Person, Person];
        for (const friend of [ben, carl]) {
          await follow(anna, friend);
          await follow(friend, anna);
          await follow(friend, emil);
        }
        await follow(ben, carl);
        await follow(carl, dora);
        const { items } = await anna.api.suggestions.list.query();
        expect(items).toEqual([
          { user: cardOf(emil.profile), followedBy: expect.any(Array), mutual: 2, photos: [] },
          { user: cardOf(dora.profile), followedBy: [cardOf(carl.profile)], mutual: 1, photos: [] },
        ]);
        const reasons = items[0]?.followedBy.map(({ userId }) => userId);
        expect(reasons?.toSorted()).toEqual([ben.userId, carl.userId].toSorted());
      },
    },
    {
      does: "shows whom friends suggest with three of their photos, and none that is gone",
      run: async (world) => {
        const people = await Promise.all(Array.from({ length: 3 }, () => world.signUp()));
        const [anna, ben, carl] = people as [Person, Person, Person];
        const [kept, removed] = [await publish(carl), await publish(carl)];
        await follow(ben, carl);
        await follow(anna, ben);
        const shown = async () => {
          const { items } = await anna.api.suggestions.list.query();
          return items.map(({ user, photos }) => [user.userId, photos.map(({ photoId }) => photoId)]);
        };
        expect(await shown()).toEqual([[carl.userId, [removed.photoId, kept.photoId]]]);
        await carl.api.photos.remove.mutate({ photoId: removed.photoId });
        expect(await shown()).toEqual([[carl.userId, [kept.photoId]]]);
      },
    },
    {
      does: "leaves out whoever is followed by now, at once",
      run: async (world) => {
        const people = await Promise.all(Array.from({ length: 4 }, () => world.signUp()));
        const [anna, ben, carl, dora] = people as [Person, Person, Person, Person];
        await follow(anna, ben);
        for (const person of [carl, dora]) await follow(ben, person);
        expect((await anna.api.suggestions.list.query()).items).toHaveLength(2);
        await follow(anna, carl);
        const { items } = await anna.api.suggestions.list.query();
        expect(items.map(({ user }) => user)).toEqual([cardOf(dora.profile)]);
      },
    },
    {
      does: "returns people with their photos to somebody who follows nobody, but never themselves or whom they follow",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const photos: string[] = [];
        for (const _ of [1, 2, 3, 4]) photos.unshift((await publish(ben)).photoId);
        await publish(anna);
        const found = async () => {
          const { items } = await anna.api.suggestions.list.query();
          expect(items.map(({ user }) => user.userId)).not.toContain(anna.userId);
          return items.find(({ user }) => user.userId === ben.userId);
        };
        const ids = async () => (await found())?.photos.map(({ photoId }) => photoId);
        await eventually(ids).toEqual(photos.slice(0, 3));
        expect(await found()).toMatchObject({ user: cardOf(ben.profile), followedBy: [], mutual: 0 });
        await follow(anna, ben);
        expect(await found()).toBeUndefined();
      },
    },
  ],
  refusals: [needsSession(({ api }) => api.suggestions.list.query())],
};
