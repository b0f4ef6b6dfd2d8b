import { createHash } from "node:crypto";
import { limits } from "@quick-photos/contract";
import { MediaError } from "../media-error.ts";
import { type UploadIdentity, uploadKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import type { UploadClaims, VerifiedTicket } from "../upload-tickets.ts";
import { expectChecksum } from "./expect-checksum.ts";
import { photoProduct } from "./photo-product.ts";
import { pictureProduct } from "./picture-product.ts";
import { readManifest } from "./read-manifest.ts";
import { usedUp } from "./used-up.ts";

/** Throws when no bytes are to be let in with a genuine ticket. */
export type AdmitUpload = (ticket: UploadIdentity & Pick<UploadClaims, "sessionId">) => Promise<void>;

/**
 * Stores the bytes of a ticket as they stream in, never more than announced; a retry overwrites. UPLOAD_EXPIRED,
 * UPLOAD_TOO_LARGE, UPLOAD_SIZE_MISMATCH, UPLOAD_CHECKSUM_MISMATCH, UPLOAD_USED_UP for one that is a picture, and what
 * `admit` throws. Bytes for a photo that is finished are let go: nothing needs them, and they may hold where someone lives.
 */
export async function receiveUpload(o: {
  store: ObjectStore;
  ticket: VerifiedTicket;
  body: AsyncIterable<Uint8Array> | null;
  contentLength: number | null;
  admit: AdmitUpload;
}): Promise<void> {
  const { store, ticket, body, contentLength, admit } = o;
  if (ticket.expired) throw new MediaError("UPLOAD_EXPIRED", "The upload has expired; please start it again.");
  await admit(ticket);
  if (contentLength !== null && contentLength !== ticket.byteLength) throw wrongSize(ticket, contentLength);
  if (await isFinished(store, ticket)) return;
  await store.putStream(uploadKey(ticket), exactly(ticket, body ?? emptyBody()), ticket.contentType);
  try {
    // Finishing may have overtaken this request, with the bytes of an earlier one, and so may whatever ends a ticket.
    if (await isFinished(store, ticket)) await store.delete([uploadKey(ticket)]);
    await admit(ticket);
  } catch (error) {
    await store.delete([uploadKey(ticket)]);
    throw error;
  }
}

/** Whether the photo of a ticket is made; one that has become a picture is used up. */
async function isFinished(store: ObjectStore, ticket: UploadIdentity): Promise<boolean> {
  if ((await readManifest(store, pictureProduct, ticket)) !== null) throw usedUp();
  return (await readManifest(store, photoProduct, ticket)) !== null;
}

async function* exactly(ticket: UploadClaims, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let received = 0;
  const hash = createHash("sha256");
  for await (const chunk of unbroken(body)) {
    received += chunk.byteLength;
    if (received > ticket.byteLength) throw wrongSize(ticket, received);
    hash.update(chunk);
    yield chunk;
  }
  if (received < ticket.byteLength) throw wrongSize(ticket, received);
  expectChecksum(ticket, hash.digest("hex"));
}

/** A connection that breaks is an upload that is too short, not a failure of the store. */
async function* unbroken(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new MediaError("UPLOAD_SIZE_MISMATCH", "The upload was interrupted; please try again.", { cause: error });
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

function wrongSize(ticket: UploadClaims, received: number): MediaError {
  if (received > limits.uploadBytes) {
    return new MediaError("UPLOAD_TOO_LARGE", `The file is larger than ${limits.uploadBytes} bytes.`);
  }
  const message = `${ticket.byteLength} bytes were announced, the upload has ${received > ticket.byteLength ? "more" : received}.`;
  return new MediaError("UPLOAD_SIZE_MISMATCH", message);
}
