import type { MediaError, ServedMedia, UploadTicket } from "../../src/index.ts";
import type { ObjectStore } from "../../src/object-store.ts";
import type { WorkQueueLimits } from "../../src/service/work-queue.ts";

/** Two ids as the database makes them. */
export const anna = "a0b1c2d3e4f5g6h7";
export const ben = "b9c8d7e6f5g4h3j2";
export const ulid = "01K0000000000000000000PHXT";

/** Signs the tickets of every test. */
export const secret = new Uint8Array(32).fill(7);

/** What a ticket is asked for, where it differs from a JPEG of Anna's. */
export interface UploadChange {
  contentType?: string;
  ownerId?: string;
  ulid?: string;
  sha256?: string;
}

export interface MediaUnderTestOptions {
  queue?: WorkQueueLimits;
}

/** Media on a store of its own, with a clock to turn. */
export interface MediaUnderTest extends AsyncDisposable {
  media: ServedMedia;
  /** The store behind it, past all rules. */
  store: ObjectStore;
  clock: { now: Date };
  /** The key of every file there is, sorted. */
  files(): Promise<string[]>;
  /** Another media on the same store and secret, as after a restart. */
  restart(): ServedMedia;
  /** Takes a ticket and sends the bytes. */
  upload(bytes: Uint8Array, change?: UploadChange): Promise<string>;
  /** Sends bytes with a ticket that `upload` took; rejects when they are refused. */
  send(uploadId: string, bytes: Uint8Array): Promise<void>;
}

/** The parts of a fixture that are the same for every store. */
export function describeMedia(o: {
  media: ServedMedia;
  store: ObjectStore;
  put: (ticket: UploadTicket, bytes: Uint8Array) => Promise<void>;
}): Pick<MediaUnderTest, "store" | "files" | "upload" | "send"> {
  const tickets = new Map<string, UploadTicket>();
  const send = async (uploadId: string, bytes: Uint8Array) => {
    const ticket = tickets.get(uploadId);
    if (!ticket) throw new Error("no such ticket was taken");
    await o.put(ticket, bytes);
  };
  return {
    store: o.store,
    files: async () => (await allKeys(o.store)).sort(),
    send,
    async upload(bytes, change) {
      const request = { ownerId: anna, ulid, contentType: "image/jpeg", byteLength: bytes.byteLength, ...change };
      const ticket = await o.media.createUpload(request);
      tickets.set(ticket.uploadId, ticket);
      await send(ticket.uploadId, bytes);
      return ticket.uploadId;
    },
  };
}

async function allKeys(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list("")) keys.push(key);
  return keys;
}

/** Matches a refusal by its code. */
export const refusedWith = (code: MediaError["code"]) => ({ name: "MediaError", code });
