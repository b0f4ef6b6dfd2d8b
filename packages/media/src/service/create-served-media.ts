import type { Media } from "../media.ts";
import type { ObjectStore } from "../object-store.ts";
import { createUploadTickets } from "../upload-tickets.ts";
import { createMedia } from "./create-media.ts";
import { openMedia, type StoredMedia } from "./open-media.ts";
import { receiveUpload } from "./receive-upload.ts";
import { createWorkQueue, defaultWorkQueueLimits, type WorkQueueLimits } from "./work-queue.ts";

/** Media with what a server needs to take uploads and serve files itself. */
export interface ServedMedia extends Media {
  /**
   * Takes the body of `PUT /media/uploads/<uploadId>`; `contentLength` is the header's, null without one.
   * UPLOAD_NOT_FOUND, UPLOAD_EXPIRED, UPLOAD_TOO_LARGE, UPLOAD_SIZE_MISMATCH, UPLOAD_CHECKSUM_MISMATCH,
   * MEDIA_UNAVAILABLE.
   */
  receive(uploadId: string, body: AsyncIterable<Uint8Array> | null, contentLength: number | null): Promise<void>;
  /**
   * Opens the file of `GET /media/<key>`; null when there is nothing public under the key. `accept` is the request's
   * header. MEDIA_UNAVAILABLE.
   */
  open(key: string, accept?: string): Promise<StoredMedia | null>;
}

/** What media are the same in, wherever they are kept. */
export interface ServedMediaOptions {
  /** Signs upload tickets; at least 32 bytes. */
  secret: Uint8Array;
  now: () => Date;
  /** How many images are processed at once and how many may wait; two and twenty by default. */
  queue?: WorkQueueLimits;
}

/** Media over any store. `baseUrl` is where the store's public keys are served, without a slash at its end. */
export function createServedMedia(o: ServedMediaOptions & { store: ObjectStore; baseUrl: string }): ServedMedia {
  const { store, baseUrl } = o;
  const tickets = createUploadTickets({ secret: o.secret, now: o.now });
  const queue = createWorkQueue(o.queue ?? defaultWorkQueueLimits);
  return {
    ...createMedia({ store, tickets, queue, baseUrl }),
    async receive(uploadId, body, contentLength) {
      await receiveUpload({ store, ticket: await tickets.verify(uploadId), body, contentLength });
    },
    open: (key, accept) => openMedia(store, key, accept),
  };
}
