import { createMedia } from "../service/create-media.ts";
import { openMedia, type ServedMedia } from "../service/open-media.ts";
import { createWorkQueue, defaultWorkQueueLimits, type WorkQueueLimits } from "../service/work-queue.ts";
import { createUploadTickets } from "../upload-tickets.ts";
import { createFolderStore } from "./folder-store.ts";
import { receiveUpload } from "./receive-upload.ts";

/** Media in a folder, with what the server needs to take uploads itself. */
export interface LocalMedia extends ServedMedia {
  /**
   * Takes the body of `PUT /media/uploads/<uploadId>`; `contentLength` is the header's, null without one.
   * UPLOAD_NOT_FOUND, UPLOAD_EXPIRED, UPLOAD_TOO_LARGE, UPLOAD_SIZE_MISMATCH, MEDIA_UNAVAILABLE.
   */
  receive(uploadId: string, body: AsyncIterable<Uint8Array> | null, contentLength: number | null): Promise<void>;
}

/** How to keep media in a folder. */
export interface LocalMediaOptions {
  /** Made when it is missing. */
  directory: string;
  /** Where clients reach the server, for example `http://127.0.0.1:3000`; empty makes every URL relative to its host. */
  publicUrl: string;
  /** Signs upload tickets; at least 32 bytes. */
  secret: Uint8Array;
  now: () => Date;
  /** How many images are processed at once and how many may wait; two and twenty by default. */
  queue?: WorkQueueLimits;
}

/** Media in a folder. */
export function createLocalMedia(o: LocalMediaOptions): LocalMedia {
  const baseUrl = `${o.publicUrl.replace(/\/+$/, "")}/media`;
  const uploadUrl = (uploadId: string): string => `${baseUrl}/uploads/${uploadId}`;
  const store = createFolderStore({ directory: o.directory, uploadUrl });
  const tickets = createUploadTickets({ secret: o.secret, now: o.now });
  const queue = createWorkQueue(o.queue ?? defaultWorkQueueLimits);
  return {
    ...createMedia({ store, tickets, queue, baseUrl }),
    async receive(uploadId, body, contentLength) {
      await receiveUpload({ store, ticket: await tickets.verify(uploadId), body, contentLength });
    },
    open: (key) => openMedia(store, key),
  };
}
