import { createHash } from "node:crypto";
import { MediaError } from "../media-error.ts";
import { uploadKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import type { UploadClaims, VerifiedTicket } from "../upload-tickets.ts";
import { expectChecksum } from "./expect-checksum.ts";
import { readManifest } from "./read-manifest.ts";
import type { UploadProduct } from "./upload-product.ts";
import { usedUp } from "./used-up.ts";
import type { WorkQueue } from "./work-queue.ts";

interface Finisher<T extends object> {
  store: ObjectStore;
  queue: WorkQueue;
  product: UploadProduct<T>;
  /** What the same upload could have become instead; it does not become both. */
  other: Pick<UploadProduct<object>, "manifestKey">;
  /** The latest work on each upload, whatever it is made into. */
  busy: Map<string, Promise<unknown>>;
}

/**
 * Returns a function that turns the upload of a ticket into a product and returns its manifest; calls for the same
 * upload that arrive together share one run, and wait for one that makes it into something else: then it is used up. The
 * manifest is written after every file and mark, and before the upload is removed, so after a crash at any point either all
 * of it is there or the upload still is.
 */
export function createFinisher<T extends object>(finisher: Finisher<T>): (ticket: VerifiedTicket) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (ticket) => {
    const key = uploadKey(ticket);
    const shared = running.get(key);
    if (shared) return shared;
    const before = finisher.busy.get(key) ?? Promise.resolve();
    const finish = () => finishUpload(finisher, ticket);
    const run = before.then(finish, finish).finally(() => {
      running.delete(key);
      if (finisher.busy.get(key) === run) finisher.busy.delete(key);
    });
    running.set(key, run);
    finisher.busy.set(key, run);
    return run;
  };
}

async function finishUpload<T extends object>(finisher: Finisher<T>, ticket: VerifiedTicket): Promise<T> {
  const { store, queue, product, other } = finisher;
  const finished = await readManifest(store, product, ticket);
  if (finished !== null) {
    await store.delete([uploadKey(ticket)]);
    return finished;
  }
  if ((await store.head(other.manifestKey(ticket))) !== null) {
    await store.delete([uploadKey(ticket)]);
    throw usedUp();
  }
  if (ticket.expired) throw new MediaError("UPLOAD_EXPIRED", "The upload has expired; please start it again.");
  expectArrived(ticket, await store.head(uploadKey(ticket)));
  // The bytes are read only when it is their turn: what waits in the queue takes no memory.
  return queue.run(() => produce(finisher, ticket));
}

async function produce<T extends object>({ store, product }: Finisher<T>, ticket: UploadClaims): Promise<T> {
  const bytes = expectArrived(ticket, await store.get(uploadKey(ticket)));
  const upload = { ...ticket, sha256: createHash("sha256").update(bytes).digest("hex") };
  const rendered = await discardRefused(store, ticket, async () => {
    expectChecksum(ticket, upload.sha256);
    return (await product.reuse(store, upload)) ?? (await product.render(upload, bytes));
  });
  const { files, manifest } = rendered;
  for (const file of files) await store.put(file.key, file.bytes, file.contentType);
  for (const key of product.marksOf(upload)) await store.put(key, new Uint8Array(), "application/octet-stream");
  await store.put(product.manifestKey(ticket), Buffer.from(JSON.stringify(manifest)), "application/json");
  await store.delete([uploadKey(ticket)]);
  return manifest;
}

/** A refused upload is of no use and may hold where someone lives: it is removed at once. */
async function discardRefused<T>(store: ObjectStore, ticket: UploadClaims, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isRefused = error instanceof MediaError && error.code !== "MEDIA_UNAVAILABLE";
    if (isRefused) await store.delete([uploadKey(ticket)]);
    throw error;
  }
}

function expectArrived<F extends { byteLength: number }>(ticket: UploadClaims, found: F | null): F {
  if (found === null) throw new MediaError("UPLOAD_MISSING", "The file has not been uploaded yet.");
  if (found.byteLength === ticket.byteLength) return found;
  const message = `${ticket.byteLength} bytes were announced, ${found.byteLength} have arrived.`;
  throw new MediaError("UPLOAD_SIZE_MISMATCH", message);
}
