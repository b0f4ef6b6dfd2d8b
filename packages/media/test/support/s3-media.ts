import { S3Client } from "@aws-sdk/client-s3";
import { startS3Server } from "@quick-photos/testing/s3";
import { createS3Media } from "../../src/s3/index.ts";
import { createS3Store } from "../../src/s3/s3-store.ts";
import { describeMedia, type MediaUnderTest, type MediaUnderTestOptions, secret } from "./media-under-test.ts";

export interface S3MediaUnderTest extends MediaUnderTest {
  /** The bucket as anybody sees it who may sign nothing. */
  bucketUrl: string;
  stopServer(): Promise<void>;
}

/** Media in a bucket of its own, on a server of its own. */
export async function startS3Media(options: MediaUnderTestOptions = {}): Promise<S3MediaUnderTest> {
  const server = await startS3Server({ bucket: "photos-test", publicPrefixes: ["photos/", "pictures/"] });
  const { endpoint, region, credentials, bucket } = server;
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const clock = { now: new Date("2025-07-01T12:00:00.000Z") };
  const publicUrl = "https://cdn.example";
  const openStore = async () => createS3Store({ client, bucket });
  const restart = () => createS3Media({ openStore, publicUrl, secret, now: () => clock.now, ...options });
  const media = restart();
  let isRunning = true;
  const stopServer = async () => {
    if (isRunning) await server[Symbol.asyncDispose]();
    isRunning = false;
  };
  return {
    ...describeMedia({ media, store: createS3Store({ client, bucket }), put: putOverHttp }),
    media,
    clock,
    restart,
    bucketUrl: `${endpoint}/${bucket}`,
    stopServer,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await stopServer();
    },
  };
}

async function putOverHttp(ticket: { url: string; headers: Record<string, string> }, bytes: Uint8Array) {
  const response = await fetch(ticket.url, { method: "PUT", headers: ticket.headers, body: new Uint8Array(bytes) });
  if (!response.ok) throw new Error(`the store answers ${response.status}: ${await response.text()}`);
}
