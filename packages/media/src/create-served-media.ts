import type { MediaAudit } from "./audit/media-audit.ts";
import type { MediaRows } from "./audit/media-rows.ts";
import type { Media } from "./media.ts";
import type { ObjectStore } from "./object-store.ts";
import { createMedia } from "./service/create-media.ts";
import { createMediaOpener, type MediaOpener } from "./service/open-media.ts";
import type { AdmitUpload } from "./service/receive-upload.ts";
import { sweepUploads } from "./service/sweep-uploads.ts";
import {
  createWorkQueue,
  defaultWorkQueueLimits,
  type WorkQueueLimits,
  type WorkQueueState,
} from "./service/work-queue.ts";
import { createUploadTickets } from "./upload-tickets.ts";

/** Media with what a server needs to take uploads and serve files itself. */
export interface ServedMedia extends Media, Pick<MediaOpener, "open" | "openHot"> {
  /**
   * Takes the body of `PUT /media/uploads/<uploadId>`; `contentLength` is the header's, null without one. `admit` is asked
   * before and once more when the bytes are there; without it every genuine ticket is good. UPLOAD_NOT_FOUND,
   * UPLOAD_EXPIRED, UPLOAD_USED_UP, UPLOAD_TOO_LARGE, UPLOAD_SIZE_MISMATCH, UPLOAD_CHECKSUM_MISMATCH, MEDIA_UNAVAILABLE.
   */
  receive(
    uploadId: string,
    body: AsyncIterable<Uint8Array> | null,
    contentLength: number | null,
    admit?: AdmitUpload,
  ): Promise<void>;
  /** Removes uploads that can become nothing any more; returns how many files that was. MEDIA_UNAVAILABLE. */
  sweepUploads(): Promise<number>;
  /** Returns how many pictures are decoded at the moment, and how many wait for it. */
  decoding(): WorkQueueState;
  /** Compares the files with the rows; with `repair`, puts right what differs. MEDIA_UNAVAILABLE. */
  audit(o: { rows: MediaRows; repair: boolean }): Promise<MediaAudit>;
}

/** What media are the same in, wherever they are kept. */
export interface ServedMediaOptions {
  /** Signs upload tickets; at least 32 bytes. */
  secret: Uint8Array;
  /** What tickets were signed with before a rotation. */
  previous?: Uint8Array | undefined;
  now: () => Date;
  /** How many images are processed at once and how many may wait; two and twenty by default. */
  queue?: WorkQueueLimits;
}

/** Media over any store. `baseUrl` is where the store's public keys are served, without a slash at its end. */
export function createServedMedia(o: ServedMediaOptions & { store: ObjectStore; baseUrl: string }): ServedMedia {
  const { baseUrl } = o;
  const opener = createMediaOpener(o.store);
  const store = forgetting(o.store, opener);
  const tickets = createUploadTickets(o);
  const queue = createWorkQueue(o.queue ?? defaultWorkQueueLimits);
  return {
    ...createMedia({ store, tickets, queue, baseUrl }),
    async receive(uploadId, body, contentLength, admit = async () => {}) {
      const { receiveUpload } = await import("./service/receive-upload.ts");
      await receiveUpload({ store, ticket: await tickets.verify(uploadId), body, contentLength, admit });
    },
    sweepUploads: () => sweepUploads(store, o.now()),
    async audit({ rows, repair }) {
      const { auditMedia } = await import("./audit/audit-media.ts");
      return auditMedia({ store, rows, repair, now: o.now() });
    },
    decoding: queue.state,
    open: opener.open,
    openHot: opener.openHot,
  };
}

/** The same store, whose changes are seen at once by who serves from memory. */
function forgetting(store: ObjectStore, { forget }: MediaOpener): ObjectStore {
  return {
    ...store,
    async put(key, bytes, contentType) {
      await store.put(key, bytes, contentType);
      forget([key]);
    },
    async delete(keys) {
      forget(keys);
      await store.delete(keys);
      // Somebody may have read one in between.
      forget(keys);
    },
  };
}
