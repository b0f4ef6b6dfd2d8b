import { randomBytes } from "node:crypto";
import { type Composition, compose, createLogger, readConfig } from "@quick-photos/server";
import { createTemporaryFolder, createTestClock, roomyLimits, type TestClock } from "@quick-photos/testing";
import { startS3Server } from "@quick-photos/testing/s3";
import { s3Credentials } from "../config.ts";
import { passwords } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";
import { openTestEngine } from "./test-engine.ts";

/** Where photos are kept. */
export type PhotoStore = "a folder" | "a bucket";

/**
 * Two servers that share a table and a store, each with memory and a queue of its own. One of them projects: a clock that
 * is moved ends leases, and who has just lost one cannot tell when all is projected.
 */
export interface TwoServers extends AsyncDisposable {
  readonly servers: readonly [Composition, Composition];
  readonly clock: TestClock;
  /** Waits until everything written so far, and all that follows from it, is projected. */
  settle(): Promise<void>;
}

/** Composes two servers as they are at their start. */
export function composeTwoServers(kind: PhotoStore): Promise<TwoServers> {
  return openTogether(async ({ use, defer }) => {
    const engine = use(await openTestEngine());
    const folder = use(createTemporaryFolder());
    const bucket = "rows-and-files";
    const s3 = kind === "a bucket" ? use(await startS3Server({ bucket, credentials: s3Credentials() })) : null;
    const clock = createTestClock();
    const config = readConfig(
      { empty: true },
      {
        ...engine.environment,
        ...roomyLimits,
        DATA_DIR: folder.path,
        AUTH_SECRET: randomBytes(32).toString("hex"),
        LOG_LEVEL: "silent",
        ...(s3 && { MEDIA_BUCKET: bucket, S3_ENDPOINT: s3.endpoint }),
      },
    );
    const start = async (): Promise<Composition> => {
      const composition = await compose({ config, logger: createLogger("silent"), now: clock.now });
      defer(composition.stop);
      return { ...composition, services: { ...composition.services, passwords } };
    };
    const servers = [await start(), await start()] as const;
    await servers[1].projector?.stop();
    return { servers, clock, settle: async () => servers[0].projector?.settle() };
  });
}
