import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { ScanCommandInput } from "@aws-sdk/lib-dynamodb";
import { type FeedLimits, usualFeedLimits } from "./feed-limits.ts";
import type { Meter } from "./io/meter.ts";
import type { Cause } from "./io/observed-call.ts";
import type { OnUnreadable } from "./io/read-each.ts";
import { createReadTogether } from "./io/read-together.ts";
import { createCall } from "./io/send.ts";
import { type BulkWrites, createTable, type Table } from "./io/table.ts";
import { createDeadline, createTimeLimit, type TimeLimit } from "./io/time-limit.ts";
import type { Lane } from "./lane/lane.ts";
import { createLeanLane } from "./lane/lean-lane.ts";
import type { KeyMigration } from "./migrations/key-migration.ts";
import { keyMigrations } from "./migrations/key-migrations.ts";
import { createStepOf } from "./migrations/known-steps.ts";
import { migratingTable } from "./migrations/migrating-table.ts";
import { type StepTimes, usualStepTimes } from "./migrations/step-times.ts";
import { createTableKeys, keysProcedure, movesOf, type TableKeys } from "./migrations/table-keys.ts";
import { createTargetCache, type TargetCache } from "./target-cache.ts";

/** What every access pattern works on. */
export interface Db {
  readonly table: Table;
  readonly targets: TargetCache;
  readonly feedLimits: FeedLimits;
  /** Partitions that each list of everybody's photos is spread over: 1, 2, 4, 8 or 16. */
  readonly exploreShards: number;
  /** Under which keys the table has its items, while some of them are changed. */
  readonly tableKeys: TableKeys;
  /** Returns the same database, with its calls metered under this procedure's name. */
  attributedTo(procedure: string): Db;
  /** The same for one call of a client, whose requests may wait for the database so long in all (`callTimeMs`). */
  forCall(procedure: string): Db;
  /** Returns the same database, and tells who observes its calls why they are made. */
  causedBy(cause: Cause): Db;
}

interface DbOptions {
  client: DynamoDBClient;
  /** What carries nearly every call; the lean lane over the client when left out. */
  lane?: Lane;
  tableName: string;
  meter?: Meter;
  /** Told of items that lists do without because they cannot be read. */
  onUnreadable?: OnUnreadable;
  /** Other numbers than the usual ones, for tests of what happens beyond them. */
  feedLimits?: Partial<FeedLimits>;
  /** Partitions that each list of everybody's photos is spread over (`usualExploreShards`); never fewer than before. */
  exploreShards?: number;
  /** Batches when left out. */
  bulkWrites?: BulkWrites;
  /** Milliseconds that one call of a client may wait for the database; it fails with `UNAVAILABLE` then. Five seconds. */
  callTimeMs?: number;
  /** Other changes of keys than those of this version, for tests of how they go. */
  keyMigrations?: readonly KeyMigration[];
  /** Other times than the usual ones, in which their steps are learned of; likewise. */
  stepTimes?: StepTimes;
}

/**
 * One partition takes 1,000 written entries and 3,000 read units a second (DynamoDB limits): 86 million photos a day, and
 * 1,500 pages a second at two units each.
 */
const usualExploreShards = 1;

/** Longer than a busy database takes, shorter than a person waits before trying again. */
const usualCallTimeMs = 5_000;

/** Makes the database handle over a client that the caller owns and closes. */
export function createDb(options: DbOptions): Db {
  const { tableName, meter = { record: () => {} }, bulkWrites = "batches", onUnreadable = () => {} } = options;
  const { callTimeMs = usualCallTimeMs, keyMigrations: migrations = keyMigrations } = options;
  const { stepTimes = usualStepTimes } = options;
  const { lane = createLeanLane(options.client) } = options;
  const settings = { lane, name: tableName, meter, bulkWrites, onUnreadable };
  const open = (procedure: string, timeLimit?: TimeLimit, cause?: Cause) =>
    createTable({ ...settings, procedure, timeLimit, cause });
  const readTogether = createReadTogether({ lane, tableName, timeMs: callTimeMs, observe: meter.observe });
  const bare = open(keysProcedure);
  const call = createCall({ meter, procedure: keysProcedure });
  // Asked of a new table alone.
  const scan = async (input: ScanCommandInput) => {
    const { createScan } = await import("./io/scan.ts");
    return call("read", "Scan", input, createScan(options.client));
  };
  const stepOf = createStepOf({ table: bare, scan }, stepTimes);
  const moves = movesOf(migrations);
  const shared = {
    targets: createTargetCache(),
    feedLimits: { ...usualFeedLimits, ...options.feedLimits },
    exploreShards: options.exploreShards ?? usualExploreShards,
    tableKeys: createTableKeys({ migrations, stepOf, table: bare }),
  };
  const handle = (procedure: string, timeLimit?: TimeLimit, cause?: Cause): Db => ({
    ...shared,
    table: migratingTable({
      // What works in the background is metered and observed by itself.
      table: timeLimit
        ? createTable({ ...settings, procedure, timeLimit, cause, readTogether })
        : open(procedure, timeLimit, cause),
      inTime: () => open(procedure, createDeadline(stepTimes.actWithinMs, timeLimit), cause),
      moves,
      stepOf,
    }),
    attributedTo,
    forCall: (name) => handle(name, createTimeLimit(callTimeMs)),
    causedBy: (why) => handle(procedure, timeLimit, why),
  });
  const attributedTo = (procedure: string) => handle(procedure);
  return attributedTo("unattributed");
}
