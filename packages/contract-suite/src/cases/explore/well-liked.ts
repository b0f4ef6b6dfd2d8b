import type { Photo } from "@quick-photos/contract";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import { walk } from "../../world/walk.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { once } from "../shared/once.ts";
import { pageRefusals } from "../shared/page-refusals.ts";

/** Reactions from which on a photo is well liked. */
const many = 4;

async function found({ stranger }: World, photoIds: string[]): Promise<string[]> {
  const { api } = stranger();
  const tiles = await walk((page) => api.explore.wellLiked.query(page), { limit: 100 });
  return tiles.map(({ photoId }) => photoId).filter((photoId) => photoIds.includes(photoId));
}

async function react(people: Person[], { photoId }: Photo): Promise<void> {
  await Promise.all(people.map(({ api }) => api.reactions.react.mutate({ photoId, kind: "heart" })));
}

const withCursor = once(async (world: World) => {
  const people = await world.neighbours(many);
  for (const _ of [1, 2]) await react(people, await publish(await world.signUp()));
  const { api } = world.stranger();
  await eventually(async () => (await api.explore.wellLiked.query({ limit: 1 })).nextCursor).not.toBeNull();
  const { nextCursor } = await api.explore.wellLiked.query({ limit: 1 });
  return {
    list: { ask: api.explore.wellLiked.query, askElsewhere: api.explore.recent.query },
    cursor: nextCursor ?? "",
  };
});

/** What `explore.wellLiked` promises. */
export const contractCase: ContractCase = {
  procedure: "explore.wellLiked",
  behaviours: [
    {
      does: "returns photos with four reactions or more to everybody, and none that has fewer again",
      run: async (world) => {
        const people = await world.neighbours(many);
        const [anna, ...others] = people as [Person, ...Person[]];
        const [liked, quiet] = [await publish(anna), await publish(anna)];
        const photoIds = [liked.photoId, quiet.photoId];
        await react(people, liked);
        await react(others, quiet);
        await eventually(() => found(world, photoIds)).toEqual([liked.photoId]);
        await react([anna], quiet);
        // As well liked, and newer.
        await eventually(() => found(world, photoIds)).toEqual([quiet.photoId, liked.photoId]);
        await anna.api.reactions.remove.mutate({ photoId: liked.photoId });
        await eventually(() => found(world, photoIds)).toEqual([quiet.photoId]);
        await anna.api.photos.remove.mutate({ photoId: quiet.photoId });
        await eventually(() => found(world, photoIds)).toEqual([]);
      },
    },
  ],
  refusals: pageRefusals(withCursor),
};
