import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import pLimit from "p-limit";
import { checkedKey } from "../key-pattern.ts";
import { cacheControlOf } from "../media-keys.ts";
import type { ObjectStore, StoredFile } from "../object-store.ts";
import { presignUpload } from "./presign-upload.ts";
import { orNull, orUnavailable } from "./s3-errors.ts";

export { uploadHeaders } from "./presign-upload.ts";

/**
 * Streams that are held in memory at once, 80 MB at most: others wait unread. Tickets lead past the server to the store
 * itself, so nobody comes this way but who was not told to.
 */
const mostStreams = 4;

/** A bucket, and a client that may list it, and get, put and delete objects in it. */
export interface S3StoreOptions {
  /** Computes checksums only where required: one that it puts into a presigned URL would be that of no bytes. */
  client: S3Client;
  bucket: string;
}

/** A store in a bucket of S3, or of anything that speaks its protocol. */
export function createS3Store({ client, bucket }: S3StoreOptions): ObjectStore {
  const inTurn = pLimit(mostStreams);
  const at = (key: string) => ({ Bucket: bucket, Key: checkedKey(key) });
  const put: ObjectStore["put"] = async (key, bytes, contentType) => {
    const headers = { ContentType: contentType, CacheControl: cacheControlOf(key) };
    await orUnavailable(client.send(new PutObjectCommand({ ...at(key), Body: bytes, ...headers })));
  };
  return {
    put,
    // A PUT has to say its length first; what comes by stream is an upload, and so never more than 20 MB.
    putStream: (key, source, contentType) => inTurn(async () => put(key, await buffer(source), contentType)),
    async get(key) {
      const read = async () => {
        const found = await orNull(client.send(new GetObjectCommand(at(key))));
        return (await found?.Body?.transformToByteArray()) ?? null;
      };
      return orUnavailable(read());
    },
    async head(key) {
      const found = await orUnavailable(orNull(client.send(new HeadObjectCommand(at(key)))));
      return found && { byteLength: found.ContentLength ?? 0, version: (found.ETag ?? "").replaceAll('"', "") };
    },
    async read(key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const found = await orUnavailable(client.send(new GetObjectCommand({ ...at(key), Range })));
      if (found.Body instanceof Readable) return found.Body;
      throw new TypeError("the client streams bodies in another way than Node does");
    },
    list: (prefix) => listObjects({ client, bucket }, prefix),
    async delete(keys) {
      const objects = keys.map(at);
      for (const object of objects) await orUnavailable(client.send(new DeleteObjectCommand(object)));
    },
    presign: async (upload) => {
      checkedKey(upload.key);
      return presignUpload({ client, bucket }, upload);
    },
  };
}

async function* listObjects({ client, bucket }: S3StoreOptions, prefix: string): AsyncGenerator<StoredFile> {
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })[Symbol.asyncIterator]();
  for (let page = await orUnavailable(pages.next()); !page.done; page = await orUnavailable(pages.next())) {
    for (const { Key, Size = 0, LastModified } of page.value.Contents ?? []) {
      if (Key && LastModified) yield { key: Key, byteLength: Size, modifiedAt: LastModified };
    }
  }
}
