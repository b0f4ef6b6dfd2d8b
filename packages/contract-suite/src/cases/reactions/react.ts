import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { createPhotoId } from "../../world/ids.ts";
import { publish } from "../../world/photos.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { resident, unknownPhotos } from "../shared/unknown-refusals.ts";

const none = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };

/** Returns a reader of a photo's counts and of its only reactor's kind and time. */
function readerOf(world: World, photoId: string) {
  const { api } = world.stranger();
  return {
    counts: async () => (await api.photos.byId.query({ photoId })).reactions.counts,
    reactor: async () => (await api.reactions.byPhoto.query({ photoId })).items.map(({ kind }) => kind),
    reactedAt: async () => (await api.reactions.byPhoto.query({ photoId })).items[0]?.reactedAt,
  };
}

const unknown = unknownPhotos(resident, ({ api }, photoId) => api.reactions.react.mutate({ photoId, kind: "heart" }));

const wrongKinds = ["like", "Heart", "", "constructor", null, ["heart"]].map(
  (kind): Refusal => ({
    reason: "INPUT_INVALID",
    when: `the kind is ${JSON.stringify(kind)}`,
    fields: ["kind"],
    arrange: async (world) => {
      const [{ api, userId }] = await world.residents();
      const photoId = createPhotoId(userId);
      return () => api.reactions.react.mutate(asInput({ photoId, kind }));
    },
  }),
);

/** What `reactions.react` promises. */
export const contractCase: ContractCase = {
  procedure: "reactions.react",
  behaviours: [
    {
      does: "replaces an earlier reaction, in the counts as well",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        const reader = readerOf(world, photoId);
        expect(await ben.api.reactions.react.mutate({ photoId, kind: "heart" })).toEqual({ photoId, mine: "heart" });
        await eventually(reader.counts).toEqual({ ...none, heart: 1 });
        expect(await ben.api.reactions.react.mutate({ photoId, kind: "smiley" })).toEqual({ photoId, mine: "smiley" });
        await eventually(reader.counts).toEqual({ ...none, smiley: 1 });
        await eventually(reader.reactor).toEqual(["smiley"]);
      },
    },
    {
      does: "ends with counts that are what is stored when one person taps wildly",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        const kinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;
        const tap = (i: number) => {
          const kind = kinds[i % 5];
          return kind
            ? ben.api.reactions.react.mutate({ photoId, kind })
            : ben.api.reactions.remove.mutate({ photoId });
        };
        await Promise.all(Array.from({ length: 25 }, (_, i) => tap(i)));
        const { mine } = (await ben.api.photos.byId.query({ photoId })).reactions;
        const { counts, reactor } = readerOf(world, photoId);
        await eventually(counts).toEqual(mine ? { ...none, [mine]: 1 } : none);
        await eventually(reactor).toEqual(mine ? [mine] : []);
      },
    },
    {
      does: "changes nothing when the same reaction is repeated",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        const reader = readerOf(world, photoId);
        await ben.api.reactions.react.mutate({ photoId, kind: "heart" });
        await eventually(reader.reactor).toEqual(["heart"]);
        const reactedAt = await reader.reactedAt();
        await ben.api.reactions.react.mutate({ photoId, kind: "heart" });
        // The stream is ordered: when a later reaction is counted, a second heart would have been counted too.
        await anna.api.reactions.react.mutate({ photoId, kind: "thumbsUp" });
        await eventually(reader.counts).toEqual({ ...none, heart: 1, thumbsUp: 1 });
        const { items } = await anna.api.reactions.byPhoto.query({ photoId });
        expect(items.find(({ user }) => user.userId === ben.userId)?.reactedAt).toBe(reactedAt);
      },
    },
  ],
  refusals: [
    ...unknown,
    ...wrongKinds,
    {
      reason: "PHOTO_NOT_FOUND",
      when: "the photo has been removed",
      arrange: async (world) => {
        const [anna, ben] = await world.residents();
        const { photoId } = await publish(anna);
        await anna.api.photos.remove.mutate({ photoId });
        return () => ben.api.reactions.react.mutate({ photoId, kind: "heart" });
      },
    },
    needsSession(({ api }) => api.reactions.react.mutate({ photoId: "anything", kind: "heart" })),
    needsAccount(publish, ({ api }, { photoId }) => api.reactions.react.mutate({ photoId, kind: "heart" })),
  ],
};
