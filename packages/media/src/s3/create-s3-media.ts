import type { S3Client } from "@aws-sdk/client-s3";
import { createMedia } from "../service/create-media.ts";
import { openMedia, type ServedMedia } from "../service/open-media.ts";
import { createWorkQueue, defaultWorkQueueLimits, type WorkQueueLimits } from "../service/work-queue.ts";
import { createUploadTickets } from "../upload-tickets.ts";
import { createS3Store } from "./s3-store.ts";

/** How to keep media in a bucket. */
export interface S3MediaOptions {
  /**
   * May get, put and delete objects in the bucket. It computes checksums only where they are required: one that it
   * puts into a presigned URL would be that of no bytes at all.
   */
  client: S3Client;
  bucket: string;
  /** Where public keys are served, without a slash at the end: a CDN, or `/media` of the server itself. */
  publicUrl: string;
  /** Signs upload tickets; at least 32 bytes. */
  secret: Uint8Array;
  now: () => Date;
  /** How many images are processed at once and how many may wait; two and twenty by default. */
  queue?: WorkQueueLimits;
}

/** Media in a bucket; clients PUT straight into it. */
export function createS3Media(o: S3MediaOptions): ServedMedia {
  const store = createS3Store(o);
  const tickets = createUploadTickets({ secret: o.secret, now: o.now });
  const queue = createWorkQueue(o.queue ?? defaultWorkQueueLimits);
  const baseUrl = o.publicUrl.replace(/\/+$/, "");
  return { ...createMedia({ store, tickets, queue, baseUrl }), open: (key) => openMedia(store, key) };
}
