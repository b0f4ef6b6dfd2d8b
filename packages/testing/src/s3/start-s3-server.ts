/// <reference path="./s3rver.d.ts" />
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { createDoor } from "./create-door.ts";
import type { Credentials } from "./verify-signature.ts";

/** What to start. */
export interface S3ServerOptions {
  bucket: string;
  /** Prefixes of keys that anybody may read, as a CDN may: `["photos/"]`; none by default. */
  publicPrefixes?: readonly string[];
  /** Who may sign; somebody made up by default. */
  credentials?: Credentials;
  /** Whether pages may send uploads, of any origin; they may by default. */
  hasCors?: boolean;
}

/** A running S3 server with one empty bucket, on a free port of this machine. */
export interface S3Server extends AsyncDisposable {
  endpoint: string;
  bucket: string;
  region: string;
  credentials: Credentials;
}

const madeUp: Credentials = { accessKeyId: "TESTACCESSKEY", secretAccessKey: "test-secret-access-key" };

/** Lets a page of any origin send an upload, as the bucket of a real installation lets that of its own. */
const cors = `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader></CORSRule></CORSConfiguration>`;

/**
 * Starts s3rver behind a door: s3rver keeps objects, lists and ranges as S3 does but checks no signature of version 4
 * and no checksum; the door checks both, and lets nobody in who has not signed.
 */
export async function startS3Server(options: S3ServerOptions): Promise<S3Server> {
  const { bucket, publicPrefixes = [], credentials = madeUp, hasCors = true } = options;
  const directory = await mkdtemp(path.join(tmpdir(), "s3-"));
  const configureBuckets = [{ name: bucket, configs: hasCors ? [cors] : [] }];
  const store = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
  const { port } = await store.run();
  const publicPaths = publicPrefixes.map((prefix) => `/${bucket}/${prefix}`);
  const door = createDoor({ credentials, storePort: port, publicPaths });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  return {
    endpoint: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    bucket,
    region: "us-east-1",
    credentials,
    async [Symbol.asyncDispose]() {
      door.close();
      door.closeAllConnections();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
