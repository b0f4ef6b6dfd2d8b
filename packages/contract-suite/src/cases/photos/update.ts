import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { unknownPhotoIds } from "../shared/unknown-ids.ts";

const unacceptable: [when: string, fields: string[], words: { caption?: string; altText?: string }][] = [
  ["nothing is to be changed", ["input"], {}],
  ["the caption is too long", ["caption"], { caption: "a".repeat(501) }],
  ["the alternative text is too long", ["altText"], { altText: "a".repeat(1_001) }],
];

const unacceptableInput = unacceptable.map(
  ([when, fields, words]): Refusal => ({
    reason: "INPUT_INVALID",
    when,
    fields,
    arrange: async (world) => {
      const [anna] = await world.residents();
      const { photoId } = await publish(anna);
      return () => anna.api.photos.update.mutate({ photoId, ...words });
    },
  }),
);

/** What `photos.update` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.update",
  behaviours: [
    {
      does: "changes what is given, keeps the rest, returns the photo as lists show it, and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        const photo = await publish(anna, "Low tide");
        const { photoId, reactions } = photo;
        const { counts, total } = reactions;
        const altText = "A beach with one boat aground";
        const described = await anna.api.photos.update.mutate({ photoId, altText });
        expect(described).toEqual({ ...photo, altText, reactions: { counts, total } });
        const renamed = await anna.api.photos.update.mutate({ photoId, caption: "Ebb" });
        expect(renamed).toEqual({ ...described, caption: "Ebb" });
        expect(await anna.api.photos.update.mutate({ photoId, caption: "Ebb" })).toEqual(renamed);
        const emptied = await anna.api.photos.update.mutate({ photoId, caption: "", altText: "" });
        expect(emptied).toEqual({ ...renamed, caption: "", altText: "" });
      },
    },
    {
      does: "shows in the photo, its owner's list and the feeds of followers, whose reactions stay",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await ben.api.follows.follow.mutate({ userId: anna.userId });
        const { photoId } = await publish(anna);
        await ben.api.reactions.react.mutate({ photoId, kind: "heart" });
        await eventually(async () => (await ben.api.photos.byId.query({ photoId })).reactions.total).toBe(1);
        const words = { caption: "Ebb", altText: "A beach with one boat aground" };
        await anna.api.photos.update.mutate({ photoId, ...words });
        const shown = await world.stranger().api.photos.byId.query({ photoId });
        expect(shown).toMatchObject({ ...words, reactions: { total: 1, recent: [{ kind: "heart" }] } });
        const { items } = await ben.api.photos.byUser.query({ userId: anna.userId });
        expect(items).toMatchObject([words]);
        await eventually(async () => (await ben.api.feed.home.query()).items).toMatchObject([{ photoId, ...words }]);
      },
    },
  ],
  refusals: [
    ...unacceptableInput,
    {
      reason: "NOT_YOURS",
      when: "the photo is somebody else's",
      arrange: async (world) => {
        const [anna, ben] = await world.residents();
        const { photoId } = await publish(anna);
        return () => ben.api.photos.update.mutate({ photoId, caption: "Mine" });
      },
    },
    {
      reason: "PHOTO_NOT_FOUND",
      when: "the photo has been removed",
      arrange: async (world) => {
        const [anna] = await world.residents();
        const { photoId } = await publish(anna);
        await anna.api.photos.remove.mutate({ photoId });
        return () => anna.api.photos.update.mutate({ photoId, caption: "Too late" });
      },
    },
    {
      reason: "PHOTO_NOT_FOUND",
      when: "the photo id cannot be one",
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.photos.update.mutate({ photoId: unknownPhotoIds.at(-1) ?? "", caption: "Nothing" });
      },
    },
    needsSession(({ api }) => api.photos.update.mutate({ photoId: "anything", caption: "anybody" })),
  ],
};
