import { hkdfSync } from "node:crypto";
import path from "node:path";
import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { S3Client } from "@aws-sdk/client-s3";
import { createAccessTokens, createLocalLiveBus, type LiveBus, passwords } from "@quick-photos/api";
import { auditProcedure } from "@quick-photos/auditor";
import { createDb, createTableScan, createTableStream, type Meter } from "@quick-photos/db";
import type { MediaRows, ServedMedia } from "@quick-photos/media";
import { createLocalMedia } from "@quick-photos/media/local";
import { createS3Media } from "@quick-photos/media/s3";
import { type Projector, startProjector } from "@quick-photos/projector";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { loadAuthSecret } from "./data-folder/load-auth-secret.ts";
import { openDataFolder } from "./data-folder/open-data-folder.ts";
import { markSample, type SampleMark } from "./data-folder/sample-mark.ts";
import { createRedisLiveBus } from "./live/redis-live-bus.ts";
import { redisOptions } from "./live/redis-options.ts";
import { checkTable } from "./services/check-table.ts";
import type { Maintenance } from "./services/maintenance.ts";
import { createMediaRows } from "./services/media-rows.ts";
import { type EngineAccess, openEngine } from "./services/open-engine.ts";
import { createReadiness } from "./services/readiness.ts";
import { createRequestRecords } from "./services/request-records.ts";
import type { Services } from "./services/services.ts";
import { createStopStack, type StopStack } from "./services/stop-stack.ts";
import { withoutSdkLog } from "./services/without-sdk-log.ts";

/** What to build the services from. */
export interface ComposeOptions {
  config: Config;
  logger: Logger;
  now?: () => Date;
  /** Told of every call to the database. */
  meter?: Meter;
  /** Whether to work beside a running server, on its engine, instead of being refused the data folder. */
  attach?: boolean;
}

/** Running services, until they are stopped. */
export interface Composition {
  services: Services;
  /** Keeps counts and lists up; undefined beside a running server, whose own does it. */
  projector: Projector | undefined;
  /** Whether the sample belongs here and how far it is, null where it does not. */
  sample: SampleMark | null;
  /** What the table says of files, for an audit of them. */
  mediaRows: MediaRows;
  maintenance: Maintenance;
  /** Stops everything that was started, the engine last. */
  stop(): Promise<void>;
}

/**
 * A request of ours takes milliseconds; an engine that is silent for ten seconds is asked again, twice. The time to
 * connect includes the wait for a free socket, and a burst of a thousand calls keeps a busy machine's two cores at work
 * for several seconds: a shorter limit would refuse what only waits its turn. The agents' own limit of 50 sockets would
 * make that wait longer.
 */
function clientConfig(access: EngineAccess): DynamoDBClientConfig {
  const agent = { keepAlive: true, maxSockets: 256 };
  const timeouts = { connectionTimeout: 10_000, socketTimeout: 10_000 };
  return { ...access, maxAttempts: 3, requestHandler: { ...timeouts, httpAgent: agent, httpsAgent: agent } };
}

function describeEngine({ endpoint, region }: EngineAccess): string {
  return endpoint === undefined ? `in ${region}` : `at ${endpoint}`;
}

/** Answers a key of its own for each purpose, so that a signature for one is worth nothing for another. */
function deriveKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "quick-photos", purpose, 32));
}

/** Books every call on the request that made it, and on the meter that was asked for. */
function meterTo(meters: Meter[]): Meter {
  return {
    record(call) {
      for (const meter of meters) meter.record(call);
    },
  };
}

/** Starts what the database consists of: the engine, its clients and a table that is the right one. */
async function startDatabase({ config, logger, meter, attach = false }: ComposeOptions, { defer }: StopStack) {
  const engine = await openEngine({ config, logger, attach });
  defer(engine.stop);
  const client = withoutSdkLog(new DynamoDBClient(clientConfig(engine.access)));
  defer(() => client.destroy());
  const streams = withoutSdkLog(new DynamoDBStreamsClient(clientConfig(engine.access)));
  defer(() => streams.destroy());
  const { tableName, createTable: create } = config;
  await checkTable(client, { tableName, create, where: describeEngine(engine.access) });
  const records = createRequestRecords();
  const meters = meterTo(meter ? [records.meter, meter] : [records.meter]);
  const bulkWrites = config.engine.kind === "embedded" ? "transactions" : "batches";
  const db = createDb({ client, tableName, meter: meters, bulkWrites });
  const scan = createTableScan({ client, tableName, meter: meters, procedure: auditProcedure });
  return { client, db, scan, records, stream: createTableStream(streams, tableName), isShared: engine.isShared };
}

/** Starts what photos are kept in: a folder, or a bucket. Links of our own get their origin per request: see withOrigin. */
function startMedia(
  { dataDir, bucket }: Config,
  options: { secret: Uint8Array; now: () => Date },
  { defer }: StopStack,
): ServedMedia {
  if (!bucket) return createLocalMedia({ ...options, directory: path.join(dataDir, "media"), publicUrl: "" });
  const { name, region, endpoint, cdnUrl = "/media" } = bucket;
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  defer(() => client.destroy());
  return createS3Media({ ...options, client, bucket: name, publicUrl: cdnUrl });
}

/** Connects what carries live updates from one process to the others; a single one needs nothing. */
function startLiveBus({ config, logger }: ComposeOptions, { defer }: StopStack): LiveBus {
  const { redisUrl, tableName, engine } = config;
  const connect = (url: string) => {
    const connection = new Redis(url, redisOptions);
    defer(() => connection.disconnect());
    return connection;
  };
  if (redisUrl === undefined && engine.kind === "remote") {
    logger.warn("live updates stay within this process; if others share the table, set REDIS_URL");
  }
  const bus =
    redisUrl === undefined
      ? createLocalLiveBus()
      : createRedisLiveBus({ publisher: connect(redisUrl), subscriber: connect(redisUrl), tableName, logger });
  defer(bus.close);
  return bus;
}

async function start(options: ComposeOptions, stack: StopStack): Promise<Omit<Composition, "stop">> {
  const { config, logger, now = () => new Date(), attach = false } = options;
  openDataFolder(config.dataDir);
  const sample = markSample(config.dataDir, { isWanted: config.sample && !attach, now: now() });
  const secret = config.authSecret ?? loadAuthSecret(config.dataDir);
  const { client, db, scan, records, stream, isShared } = await startDatabase(options, stack);
  const media = startMedia(config, { secret: deriveKey(secret, "uploads"), now }, stack);
  const live = startLiveBus(options, stack);
  const outlets = { removeMedia: media.remove, removeMediaOf: media.removeOwner, announce: live.announce };
  // An embedded engine belongs to one process: the lock on the data folder sees to that.
  const isSole = config.engine.kind === "embedded";
  const projection = { db, stream, ...outlets, now };
  const projector = isShared ? undefined : startProjector({ ...projection, logger, isSole });
  if (projector) stack.defer(projector.stop);
  const accessTokens = createAccessTokens({ secret: deriveKey(secret, "access tokens"), now });
  const readiness = createReadiness({ client, stream, tableName: config.tableName, projector });
  const mediaRows = createMediaRows({ client, tableName: config.tableName, db });
  const services = { db, media, accessTokens, passwords, live, now, records, readiness };
  const maintenance = { scan, projection, isAlone: isSole && !isShared };
  return { mediaRows, maintenance, services, projector, sample };
}

/**
 * Starts everything that requests are answered with; what fails to start stops what was started before it. Throws
 * StartError for what a person can mend.
 */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const stack = createStopStack();
  try {
    return { ...(await start(options, stack)), stop: stack.stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
