import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { createTemporaryFolder } from "@quick-photos/testing";
import { root } from "@quick-photos/testing/previous-release";
import { openRedis } from "@quick-photos/testing/redis";
import { startS3Server } from "@quick-photos/testing/s3";
import { type Balancer, createBalancer, publicUrl } from "../bindings/balancer.ts";
import { openTogether } from "../bindings/open-together.ts";
import { endServer, type RunningServer, startServer } from "../bindings/server-process.ts";
import { find } from "../bindings/storage.ts";
import { openTestEngine, type TestEngine } from "../bindings/test-engine.ts";
import type { PhotoStore } from "../bindings/two-servers.ts";
import { s3Credentials } from "../config.ts";

/** A table, a store of photos and a bus, for servers of any release. */
export interface Deployment extends Balancer, AsyncDisposable {
  /** Starts a server, of another release where its program is named. */
  start(main?: string): Promise<RunningServer>;
  /** Returns which process reads the stream; undefined while none does, as for some seconds after one has stopped. */
  projecting(): Promise<string | undefined>;
  /** Returns where a text occurs in the table and among the files. */
  find(text: string): Promise<string[]>;
  /** Runs an audit of today's; returns what it says, once no work is waiting. */
  audit(...options: string[]): Promise<string>;
}

/** Starts what servers share. */
export function openDeployment(store: PhotoStore): Promise<Deployment> {
  return openTogether(async ({ use, defer }) => {
    const engine = use(await openTestEngine());
    const folder = use(createTemporaryFolder());
    const redis = use(await openRedis());
    await redis.start();
    const credentials = s3Credentials();
    const s3 = store === "a bucket" ? use(await startS3Server({ bucket: "deployment", credentials })) : null;
    const environment = {
      ...engine.environment,
      AUTH_SECRET: randomBytes(32).toString("hex"),
      DATA_DIR: folder.path,
      PUBLIC_URL: publicUrl,
      REDIS_URL: redis.url,
      ...(s3 && {
        ...{ MEDIA_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint },
        ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
      }),
    };
    const balancer = createBalancer();
    return {
      ...balancer,
      async start(main) {
        const server = await startServer(environment, main);
        defer(async () => void (await endServer(server, "SIGKILL")));
        return server;
      },
      projecting: () => leaseOwner(engine),
      find: (text) => find({ ...engine, mediaDirectory: path.join(folder.path, "media") }, text),
      async audit(...options) {
        await waitUntil(() => isIdle(balancer));
        const program = path.join(root, "apps/server/dist/audit.js");
        return new Promise((resolve) => {
          const env = { ...environment, LOG_LEVEL: "warn" };
          execFile(process.execPath, [program, ...options], { env }, (_, stdout, stderr) => resolve(stdout + stderr));
        });
      },
    };
  });
}

/** Returns who has the lease of a shard of the stream. */
async function leaseOwner({ client, tableName }: TestEngine): Promise<string | undefined> {
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName: tableName,
      FilterExpression: "SK = :checkpoint AND attribute_exists(leaseOwner)",
      ExpressionAttributeValues: { ":checkpoint": { S: "CHECKPOINT" } },
    }),
  );
  return Items[0]?.leaseOwner?.S;
}

/** Whether no job is waiting, as the server sees it that is asked. */
async function isIdle({ fetch }: Balancer): Promise<boolean> {
  const answer = await fetch(`${publicUrl}/readyz`);
  const { projector } = (await answer.json()) as { projector: { jobsWaiting: number } };
  return projector.jobsWaiting === 0;
}
