import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import { walk } from "../../world/walk.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { once } from "../shared/once.ts";
import { pageRefusals } from "../shared/page-refusals.ts";

/** Returns those of some photos that are among everybody's, in the order of the list. */
async function found({ stranger }: World, photoIds: string[]) {
  const { api } = stranger();
  const tiles = await walk((page) => api.explore.recent.query(page), { limit: 100 });
  return tiles.filter(({ photoId }) => photoIds.includes(photoId));
}

const idsOf = (tiles: { photoId: string }[]) => tiles.map(({ photoId }) => photoId);

const withCursor = once(async (world: World) => {
  const anna = await world.signUp();
  for (const _ of [1, 2]) await publish(anna);
  const { api } = world.stranger();
  await eventually(async () => (await api.explore.recent.query({ limit: 1 })).nextCursor).not.toBeNull();
  const { nextCursor } = await api.explore.recent.query({ limit: 1 });
  return {
    list: { ask: api.explore.recent.query, askElsewhere: api.explore.wellLiked.query },
    cursor: nextCursor ?? "",
  };
});

/** What `explore.recent` promises. */
export const contractCase: ContractCase = {
  procedure: "explore.recent",
  behaviours: [
    {
      does: "returns photos of everybody to everybody, newest first, each once to a walk of all pages",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const photoIds: string[] = [];
        for (const author of [anna, ben, anna]) photoIds.unshift((await publish(author, "Low tide")).photoId);
        await eventually(async () => idsOf(await found(world, photoIds))).toEqual(photoIds);
        const walked = await walk((page) => anna.api.explore.recent.query(page), { limit: 2 });
        expect(idsOf(walked).filter((photoId) => photoIds.includes(photoId))).toEqual(photoIds);
        const { caption, reactions: _, ...photo } = await ben.api.photos.byId.query({ photoId: photoIds[1] ?? "" });
        expect((await found(world, photoIds))[1]).toEqual({ ...photo, altText: caption });
      },
    },
    {
      does: "shows what its owner says of a photo, the owner's name of today, and nothing that is removed",
      run: async (world) => {
        const anna = await world.signUp();
        const { photoId } = await publish(anna, "Low tide");
        await anna.api.photos.update.mutate({ photoId, altText: "A beach" });
        await anna.api.users.update.mutate({ displayName: "Anna Other" });
        const shown = async () =>
          (await found(world, [photoId])).map(({ altText, owner }) => [altText, owner.displayName]);
        await eventually(shown).toEqual([["A beach", "Anna Other"]]);
        await anna.api.photos.remove.mutate({ photoId });
        await eventually(shown).toEqual([]);
      },
    },
    {
      does: "shows nothing of an account that is removed",
      run: async (world) => {
        const anna = await world.signUp();
        const { photoId } = await publish(anna);
        await eventually(async () => idsOf(await found(world, [photoId]))).toEqual([photoId]);
        await anna.api.users.remove.mutate({ password: anna.password });
        await eventually(async () => found(world, [photoId])).toEqual([]);
      },
    },
  ],
  refusals: pageRefusals(withCursor),
};
