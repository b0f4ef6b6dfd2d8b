import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { createImage } from "../../world/images.ts";
import { publish, upload } from "../../world/photos.ts";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { unknownPhotoIds } from "../shared/unknown-ids.ts";

/** What `photos.remove` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.remove",
  behaviours: [
    {
      does: "removes the photo from everywhere, and is repeatable",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const [{ photoId }, kept] = await Promise.all([publish(anna), publish(anna)]);
        await eventually(async () => (await anna.api.users.me.query()).counts.photos).toBe(2);
        await ben.api.reactions.react.mutate({ photoId, kind: "heart" });
        await eventually(async () => (await ben.api.reactions.byPhoto.query({ photoId })).items.length).toBe(1);
        expect(await anna.api.photos.remove.mutate({ photoId })).toEqual({});
        expect(await anna.api.photos.remove.mutate({ photoId })).toEqual({});
        expect((await failureOf(ben.api.photos.byId.query({ photoId })))?.reason).toBe("PHOTO_NOT_FOUND");
        const { items } = await ben.api.photos.byUser.query({ userId: anna.userId });
        expect(items.map((photo) => photo.photoId)).toEqual([kept.photoId]);
        await eventually(async () => (await anna.api.users.me.query()).counts.photos).toBe(1);
        await eventually(async () => (await ben.api.reactions.byPhoto.query({ photoId })).items.length).toBe(0);
      },
    },
    {
      does: "leaves nothing that names the photo but that it was removed: no reaction, notification, entry in a feed, file",
      needs: "storage",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await ben.api.follows.follow.mutate({ userId: anna.userId });
        const { photoId } = await publish(anna);
        await ben.api.reactions.react.mutate({ photoId, kind: "heart" });
        const inboxes = async () =>
          (await Promise.all([anna, ben].map(({ api }) => api.inbox.list.query()))).map(({ items }) => items.length);
        await eventually(inboxes).toEqual([2, 1]);
        const ulid = photoId.slice(anna.userId.length + 1);
        const places = async () => (await world.binding.storage?.find(ulid)) ?? [];
        expect((await places()).length).toBeGreaterThan(6);
        await anna.api.photos.remove.mutate({ photoId });
        await eventually(places).toEqual([`USER#${anna.userId} / PHOTO#${ulid}`]);
        expect(await inboxes()).toEqual([1, 0]);
      },
    },
    {
      does: "leaves no file either where the same upload is brought and published once more",
      needs: "storage",
      run: async (world) => {
        const anna = await world.signUp();
        const ticket = await upload(anna);
        const { uploadId } = ticket;
        const { photoId } = await anna.api.photos.publish.mutate({ uploadId });
        await anna.api.photos.remove.mutate({ photoId });
        const ulid = photoId.slice(anna.userId.length + 1);
        const places = async () => (await world.binding.storage?.find(ulid)) ?? [];
        const memory = [`USER#${anna.userId} / PHOTO#${ulid}`];
        await eventually(places).toEqual(memory);
        // A bucket takes them, the server does not.
        await anna.put(ticket, await createImage()).catch(() => {});
        expect((await failureOf(anna.api.photos.publish.mutate({ uploadId })))?.reason).toBe("UPLOAD_USED_UP");
        expect(await places()).toEqual(memory);
      },
    },
    {
      does: "removes the files as well",
      needs: "http",
      run: async (world) => {
        const anna = await world.signUp();
        const { photoId, urls } = await publish(anna);
        await anna.api.photos.remove.mutate({ photoId });
        for (const url of Object.values(urls)) {
          const response = await world.binding.http?.(new URL(url, "http://localhost").pathname);
          expect(response?.status).toBe(404);
        }
      },
    },
  ],
  refusals: [
    {
      reason: "NOT_YOURS",
      when: "the photo is somebody else's",
      arrange: async (world) => {
        const [anna, ben] = await world.residents();
        const { photoId } = await publish(anna);
        return () => ben.api.photos.remove.mutate({ photoId });
      },
    },
    {
      reason: "PHOTO_NOT_FOUND",
      when: "the photo id cannot be one",
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.photos.remove.mutate({ photoId: unknownPhotoIds.at(-1) ?? "" });
      },
    },
    needsSession(({ api }) => api.photos.remove.mutate({ photoId: "anything" })),
  ],
};
