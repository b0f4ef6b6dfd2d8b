import { expect } from "vitest";
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

export const createUploadCase: ContractCase = {
  procedure: "photos.createUpload",
  behaviours: [
    {
      does: "answers where to put the bytes, and until when",
      run: async (world) => {
        const { api } = await world.signUp();
        const ticket = await api.photos.createUpload.mutate(png);
        expect(ticket).toMatchObject({ method: "PUT", headers: { "content-type": "image/png" } });
        expect(ticket.url).toContain("/media/");
        expect(Date.parse(ticket.expiresAt)).toBeGreaterThan(Date.now());
        expect((await api.photos.createUpload.mutate(png)).uploadId).not.toBe(ticket.uploadId);
      },
    },
  ],
  refusals: [
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
