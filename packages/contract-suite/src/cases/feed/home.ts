import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import { walk } from "../../world/walk.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { listContract } from "../shared/list-contract.ts";

/** Longer than feeds hold entries, in milliseconds. */
const fortyDaysMs = 40 * 24 * 60 * 60 * 1000;

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Returns the ids of all photos in somebody's feed, page by page. */
async function feedOf({ api }: Pick<Person, "api">, limit = 20): Promise<string[]> {
  return (await walk((page) => api.feed.home.query(page), { limit })).map(({ photoId }) => photoId);
}

/** Returns the same person with a new session. */
async function signInAgain({ binding, stranger }: World, person: Person): Promise<Person> {
  const { username, password } = person;
  const { session } = await stranger().api.session.signIn.mutate({ username, password });
  return { ...person, ...binding.connectWith(session.accessToken) };
}

/** Somebody who follows two others, and another who follows one of them. */
async function friends(world: World): Promise<[anna: Person, ben: Person, carl: Person]> {
  const people = await Promise.all([world.signUp(), world.signUp(), world.signUp()]);
  const [anna, ben, carl] = people;
  for (const followed of [ben, carl]) await follow(anna, followed);
  await follow(ben, carl);
  return people;
}

const list = listContract(
  async (world) => {
    const [anna, ben, carl] = await friends(world);
    const authors = [anna, ben, carl];
    let published = 0;
    return {
      ask: (page) => anna.api.feed.home.query(page),
      identify: (photo: { photoId: string }) => photo.photoId,
      add: async () => (await publish(authors[published++ % authors.length] ?? anna)).photoId,
      askElsewhere: (page) => ben.api.feed.home.query(page),
    };
  },
  { isExact: false },
);

/** What `feed.home` promises. */
export const contractCase: ContractCase = {
  procedure: "feed.home",
  behaviours: [
    {
      does: "returns one's own photos and those of the followed, whole and newest first",
      run: async (world) => {
        const [anna, ben, carl] = await friends(world);
        const photoIds: string[] = [];
        for (const author of [ben, anna, carl, ben]) photoIds.unshift((await publish(author)).photoId);
        await eventually(() => feedOf(anna)).toEqual(photoIds);
        const [photoId = ""] = photoIds;
        const newest = async () => (await anna.api.feed.home.query({ limit: 1 })).items;
        expect(await newest()).toEqual([await anna.api.photos.byId.query({ photoId })]);
        await anna.api.reactions.react.mutate({ photoId, kind: "smiley" });
        expect(await newest()).toMatchObject([{ reactions: { mine: "smiley" } }]);
        expect(await feedOf(carl)).toEqual(photoIds.slice(1, 2));
      },
    },
    {
      does: "begins empty, and asks for no input",
      run: async (world) => {
        const { api } = await world.signUp();
        expect(await api.feed.home.query()).toEqual({ items: [], nextCursor: null });
      },
    },
    {
      does: "shows what was there before one followed, and nothing of it when one does no more",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(ben);
        await follow(anna, ben);
        await eventually(() => feedOf(anna)).toEqual([photoId]);
        await anna.api.follows.unfollow.mutate({ userId: ben.userId });
        await eventually(() => feedOf(anna)).toEqual([]);
      },
    },
    {
      does: "leaves out a photo as soon as it is removed",
      run: async (world) => {
        const [anna, ben] = await friends(world);
        const kept = await publish(ben);
        const { photoId } = await publish(ben);
        await eventually(() => feedOf(anna)).toEqual([photoId, kept.photoId]);
        await ben.api.photos.remove.mutate({ photoId });
        expect(await feedOf(anna, 1)).toEqual([kept.photoId]);
      },
    },
    {
      does: "goes on behind the horizon, down to the first photo",
      needs: "clock",
      run: async (world) => {
        const [anna, ben] = await friends(world);
        const old = await publish(ben);
        await eventually(() => feedOf(anna)).toEqual([old.photoId]);
        world.binding.clock?.advance(fortyDaysMs);
        const later = await signInAgain(world, anna);
        const recent = await publish(await signInAgain(world, ben));
        for (const limit of [1, 20]) {
          await eventually(() => feedOf(later, limit)).toEqual([recent.photoId, old.photoId]);
        }
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, needsSession(({ api }) => api.feed.home.query())],
};
