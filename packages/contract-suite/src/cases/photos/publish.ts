import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { createImage, imageSize } from "../../world/images.ts";
import { publish, upload } from "../../world/photos.ts";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { mediaBusy } from "../shared/media-busy.ts";
import { uploadRefusals } from "../shared/upload-refusals.ts";

const captionTooLong: Refusal = {
  reason: "INPUT_INVALID",
  when: "the caption is too long",
  fields: ["caption"],
  arrange: async (world) => {
    const [person] = await world.residents();
    const { uploadId } = await upload(person);
    return () => person.api.photos.publish.mutate({ uploadId, caption: "a".repeat(501) });
  },
};

const removedBefore: Refusal = {
  reason: "UPLOAD_USED_UP",
  when: "the photo has been removed since",
  arrange: async (world) => {
    const [person] = await world.residents();
    const { uploadId } = await upload(person);
    const { photoId } = await person.api.photos.publish.mutate({ uploadId });
    await person.api.photos.remove.mutate({ photoId });
    return () => person.api.photos.publish.mutate({ uploadId });
  },
};

const usedAsPicture: Refusal = {
  reason: "UPLOAD_USED_UP",
  when: "the upload has become a profile picture, also when its bytes are brought again",
  arrange: async (world) => {
    const person = await world.signUp();
    const ticket = await upload(person);
    await person.api.users.update.mutate({ pictureUploadId: ticket.uploadId });
    // A bucket takes them, the server does not.
    await person.put(ticket, await createImage()).catch(() => {});
    return () => person.api.photos.publish.mutate({ uploadId: ticket.uploadId });
  },
};

/** What `photos.publish` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.publish",
  behaviours: [
    {
      does: "returns the photo, which everybody can see from then on",
      run: async (world) => {
        const anna = await world.signUp({ displayName: "Anna" });
        const photo = await publish(anna, "first line\r\nsecond line");
        expect(photo).toEqual({
          photoId: expect.stringContaining(anna.userId),
          owner: cardOf(anna.profile),
          caption: "first line\nsecond line",
          altText: "",
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
          ...imageSize,
          placeholder: expect.stringMatching(/^[\w+/=]+$/),
          sources: [
            { type: "image/webp", thumb: expect.any(String), srcset: expect.stringMatching(/\.webp 24w$/) },
            { type: "image/jpeg", thumb: expect.any(String), srcset: expect.stringMatching(/\.jpg 24w$/) },
          ],
          urls: { thumb: expect.any(String), feed: expect.any(String), full: expect.any(String) },
          reactions: { counts: { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 }, total: 0, mine: null, recent: [] },
        });
        expect(await world.stranger().api.photos.byId.query({ photoId: photo.photoId })).toEqual(photo);
      },
    },
    {
      does: "keeps what the photo shows in words",
      run: async (world) => {
        const anna = await world.signUp();
        const { uploadId } = await upload(anna);
        const altText = "A red square\n\non a white one";
        expect(await anna.api.photos.publish.mutate({ uploadId, altText })).toMatchObject({ altText, caption: "" });
        const { items } = await anna.api.photos.byUser.query({ userId: anna.userId });
        expect(items).toMatchObject([{ altText }]);
      },
    },
    {
      does: "returns the same photo for the same upload, and does not publish it twice",
      run: async (world) => {
        const anna = await world.signUp();
        const { uploadId } = await upload(anna);
        const photo = await anna.api.photos.publish.mutate({ uploadId, caption: "once" });
        expect(await anna.api.photos.publish.mutate({ uploadId, caption: "twice" })).toEqual(photo);
        const { items } = await anna.api.photos.byUser.query({ userId: anna.userId });
        expect(items.map(({ photoId }) => photoId)).toEqual([photo.photoId]);
      },
    },
    {
      does: "returns the photo that is there when the upload has expired since, and makes none then",
      needs: "clock",
      run: async (world) => {
        const anna = await world.signUp();
        const [{ uploadId }, late] = [await upload(anna), await upload(anna)];
        const photo = await anna.api.photos.publish.mutate({ uploadId });
        world.binding.clock?.advance(2 * 60 * 60 * 1000);
        const { username, password } = anna;
        const { session } = await world.stranger().api.session.signIn.mutate({ username, password });
        const { api } = world.binding.connectWith(session.accessToken);
        expect(await api.photos.publish.mutate({ uploadId })).toEqual(photo);
        const refused = await failureOf(api.photos.publish.mutate({ uploadId: late.uploadId }));
        expect(refused?.reason).toBe("UPLOAD_EXPIRED");
        await api.photos.remove.mutate({ photoId: photo.photoId });
        expect((await failureOf(api.photos.publish.mutate({ uploadId })))?.reason).toBe("UPLOAD_USED_UP");
        expect((await api.photos.byUser.query({ userId: anna.userId })).items).toEqual([]);
      },
    },
    {
      does: "publishes one photo when the same upload arrives many times at once",
      run: async (world) => {
        const anna = await world.signUp();
        const { uploadId } = await upload(anna);
        const calls = Array.from({ length: 5 }, () => anna.api.photos.publish.mutate({ uploadId }));
        const photoIds = (await Promise.all(calls)).map(({ photoId }) => photoId);
        expect(new Set(photoIds).size).toBe(1);
      },
    },
    {
      does: "counts on the owner's profile",
      run: async (world) => {
        const anna = await world.signUp();
        await Promise.all([publish(anna), publish(anna)]);
        await eventually(async () => (await anna.api.users.me.query()).counts.photos).toBe(2);
      },
    },
    {
      does: "serves the renditions",
      needs: "http",
      run: async (world) => {
        const { urls } = await publish(await world.signUp());
        for (const url of Object.values(urls)) {
          const response = await world.binding.http?.(new URL(url, "http://localhost").pathname);
          expect(response?.status).toBe(200);
          expect(response?.headers.get("content-type")).toBe("image/webp");
          expect((await response?.arrayBuffer())?.byteLength).toBeGreaterThan(0);
        }
      },
    },
  ],
  refusals: [
    captionTooLong,
    removedBefore,
    usedAsPicture,
    mediaBusy,
    ...uploadRefusals(({ api }, uploadId) => api.photos.publish.mutate({ uploadId })),
    needsSession(({ api }) => api.photos.publish.mutate({ uploadId: "anything" })),
    needsAccount(upload, ({ api }, { uploadId }) => api.photos.publish.mutate({ uploadId })),
  ],
};
