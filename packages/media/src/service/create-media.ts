import { limits } from "@quick-photos/contract";
import type { TicketContentType } from "../limits.ts";
import type { Media } from "../media.ts";
import { MediaError } from "../media-error.ts";
import { isKeySegment, uploadKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { ticketContentType } from "../ticket-content-type.ts";
import type { UploadTickets, VerifiedTicket } from "../upload-tickets.ts";
import { createFinisher } from "./create-finisher.ts";
import { findTwins } from "./find-twins.ts";
import { photoProduct } from "./photo-product.ts";
import { pictureProduct } from "./picture-product.ts";
import { removeMedia } from "./remove-media.ts";
import { removeOwner } from "./remove-owner.ts";
import { removePhoto } from "./remove-photo.ts";
import type { WorkQueue } from "./work-queue.ts";

/** Media over any store. `baseUrl` is where the store's public keys are served, without a slash at its end. */
export function createMedia(o: {
  store: ObjectStore;
  tickets: UploadTickets;
  queue: WorkQueue;
  baseUrl: string;
}): Media {
  const { store, tickets, queue, baseUrl } = o;
  const busy = new Map<string, Promise<unknown>>();
  const finishPhoto = createFinisher({ store, queue, busy, product: photoProduct, other: pictureProduct });
  const finishPicture = createFinisher({ store, queue, busy, product: pictureProduct, other: photoProduct });
  return {
    async createUpload({ ownerId, ulid, sessionId, contentType, byteLength, sha256 }) {
      if (!isKeySegment(ownerId) || !isKeySegment(ulid)) throw new TypeError("ids consist of letters and digits");
      const promised = { contentType: await acceptedType(contentType), byteLength: acceptedSize(byteLength) };
      const claims = {
        ...{ ownerId, ulid, ...promised },
        ...(sessionId !== undefined && { sessionId }),
        ...(sha256 !== undefined && { sha256: checkedHash(sha256) }),
      };
      const { uploadId, expiresAt } = await tickets.issue(claims);
      const signed = await store.presign({ ...claims, key: uploadKey(claims), uploadId });
      return { uploadId, method: "PUT", ...signed, expiresAt: expiresAt.toISOString() };
    },
    async findTwins({ ownerId, sha256 }) {
      return (await findTwins(store, { ownerId, sha256: checkedHash(sha256) })).map(({ ulid }) => ulid);
    },
    async readTicket({ ownerId, uploadId }) {
      const { ulid, byteLength, expiresAt } = await ownTicket(tickets, ownerId, uploadId);
      return { ulid, byteLength, expiresAt };
    },
    async finishPhoto({ ownerId, uploadId }) {
      const ticket = await ownTicket(tickets, ownerId, uploadId);
      const { width, height, placeholder, renditions } = await finishPhoto(ticket);
      return { ulid: ticket.ulid, facts: { width, height, placeholder, renditions } };
    },
    async finishPicture({ ownerId, uploadId }) {
      const { picture } = await finishPicture(await ownTicket(tickets, ownerId, uploadId));
      return { picture };
    },
    url: (key) => `${baseUrl}/${key}`,
    remove: (keys) => removeMedia(store, keys),
    removePhoto: (photo) => removePhoto(store, photo),
    removeOwner: (ownerId) => removeOwner(store, ownerId),
  };
}

async function ownTicket(tickets: UploadTickets, ownerId: string, uploadId: string): Promise<VerifiedTicket> {
  const ticket = await tickets.verify(uploadId);
  if (ticket.ownerId !== ownerId) throw new MediaError("UPLOAD_NOT_FOUND", "There is no such upload.");
  return ticket;
}

const needsHeic = (type: TicketContentType) => type === "image/heic" || type === "image/heif";

async function readsHeic(): Promise<boolean> {
  return (await import("../processing/inspect-image.ts")).readsHeic();
}

async function acceptedType(announced: string): Promise<TicketContentType> {
  const type = ticketContentType(announced);
  if (type && (!needsHeic(type) || (await readsHeic()))) return type;
  throw new MediaError("UPLOAD_TYPE_UNSUPPORTED", `Files of the type ${announced} are not accepted.`);
}

function acceptedSize(byteLength: number): number {
  if (byteLength > limits.uploadBytes) {
    throw new MediaError("UPLOAD_TOO_LARGE", `The file has ${byteLength} bytes; ${limits.uploadBytes} is the limit.`);
  }
  if (!Number.isInteger(byteLength) || byteLength < 1) throw new MediaError("IMAGE_UNREADABLE", "The file is empty.");
  return byteLength;
}

function checkedHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError("a SHA-256 has 64 hexadecimal digits");
  return sha256;
}
