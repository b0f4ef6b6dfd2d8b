import { createHash } from "node:crypto";
import { expect } from "vitest";
import { createImage, imageSize } from "../../world/images.ts";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";

const png = { contentType: "image/png", byteLength: 1000 };

/** One byte more than a photo may have (api.md, "Limits"). */
const tooManyBytes = 20 * 1024 * 1024 + 1;

function refused(reason: Refusal["reason"], when: string, file: object, fields?: string[]): Refusal {
  return {
    reason,
    when,
    ...(fields && { fields }),
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => api.photos.createUpload.mutate(asInput({ ...png, ...file }));
    },
  };
}

/** What `photos.createUpload` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.createUpload",
  behaviours: [
    {
      does: "returns where to put the bytes, and until when",
      run: async (world) => {
        const { api } = await world.signUp();
        const ticket = await api.photos.createUpload.mutate(png);
        expect(ticket).toMatchObject({ method: "PUT", headers: { "content-type": "image/png" } });
        expect(ticket.url).toContain("/uploads/");
        expect(Date.parse(ticket.expiresAt)).toBeGreaterThan(Date.now());
        expect((await api.photos.createUpload.mutate(png)).uploadId).not.toBe(ticket.uploadId);
      },
    },
    {
      does: "takes every name of a type for what it means, and none for one that is not known",
      run: async (world) => {
        const { api } = await world.signUp();
        const meant = {
          "image/jpg": "image/jpeg",
          "image/pjpeg": "image/jpeg",
          "image/x-png": "image/png",
          "IMAGE/PNG": "image/png",
          "image/png; charset=binary": "image/png",
          "": "application/octet-stream",
          "application/octet-stream": "application/octet-stream",
        };
        const headers = Object.keys(meant).map(async (contentType) => {
          const ticket = await api.photos.createUpload.mutate({ ...png, contentType });
          return [contentType, ticket.headers["content-type"]];
        });
        expect(Object.fromEntries(await Promise.all(headers))).toEqual(meant);
      },
    },
    {
      does: "lets the bytes be another kind of photo than announced",
      run: async (world) => {
        const { api, put } = await world.signUp();
        const bytes = await createImage();
        for (const contentType of ["image/jpeg", "image/webp", ""]) {
          const ticket = await api.photos.createUpload.mutate({ contentType, byteLength: bytes.byteLength });
          await put(ticket, bytes);
          const { uploadId } = ticket;
          expect(await api.photos.publish.mutate({ uploadId })).toMatchObject(imageSize);
        }
      },
    },
    {
      does: "names the photo that the same bytes became before, and lets them be published again",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const bytes = await createImage({ width: 31, height: 17 });
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const file = { contentType: "image/png", byteLength: bytes.byteLength, sha256 };
        const publish = async () => {
          const ticket = await anna.api.photos.createUpload.mutate(file);
          await anna.put(ticket, bytes);
          const { photoId } = await anna.api.photos.publish.mutate({ uploadId: ticket.uploadId });
          return { photoId, duplicateOf: ticket.duplicateOf };
        };
        const first = await publish();
        expect(first.duplicateOf).toBeUndefined();
        const second = await publish();
        expect(second.duplicateOf).toBe(first.photoId);
        expect(second.photoId).not.toBe(first.photoId);
        expect((await ben.api.photos.createUpload.mutate(file)).duplicateOf).toBeUndefined();
        await anna.api.photos.remove.mutate(first);
        expect((await anna.api.photos.createUpload.mutate(file)).duplicateOf).toBe(second.photoId);
      },
    },
    {
      does: "keeps out other bytes than those whose checksum was announced",
      run: async (world) => {
        const { api, put } = await world.signUp();
        const bytes = await createImage();
        const file = { contentType: "image/png", byteLength: bytes.byteLength, sha256: "0".repeat(64) };
        const ticket = await api.photos.createUpload.mutate(file);
        await expect(put(ticket, bytes)).rejects.toThrow();
        const { uploadId } = ticket;
        expect((await failureOf(api.photos.publish.mutate({ uploadId })))?.reason).toBe("UPLOAD_MISSING");
      },
    },
  ],
  refusals: [
    refused("INPUT_INVALID", "the checksum is none", { sha256: "0123" }, ["sha256"]),
    refused("UPLOAD_TOO_LARGE", "the file is larger than a photo may be", { byteLength: tooManyBytes }),
    refused("UPLOAD_TYPE_UNSUPPORTED", "the file is a GIF", { contentType: "image/gif" }),
    refused("UPLOAD_TYPE_UNSUPPORTED", "the file is an SVG", { contentType: "image/svg+xml" }),
    refused("UPLOAD_TYPE_UNSUPPORTED", "the type is none", { contentType: "constructor" }),
    refused("INPUT_INVALID", "the file is empty", { byteLength: 0 }, ["byteLength"]),
    refused("INPUT_INVALID", "the size is no whole number", { byteLength: 1.5 }, ["byteLength"]),
    refused("INPUT_INVALID", "the size is a text", { byteLength: "1000" }, ["byteLength"]),
    needsSession(({ api }) => api.photos.createUpload.mutate(png)),
    needsAccount(
      async () => {},
      ({ api }) => api.photos.createUpload.mutate(png),
    ),
  ],
};
