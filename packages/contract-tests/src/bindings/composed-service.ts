import { randomBytes } from "node:crypto";
import path from "node:path";
import { createPasswords, type Passwords } from "@quick-photos/api";
import { createDb, createTally, type Db } from "@quick-photos/db";
import { compose, createLogger, createTurns, readConfig, type Services } from "@quick-photos/server";
import { createTemporaryFolder, createTestClock, roomyLimits, type TestClock } from "@quick-photos/testing";
import { watchRequests } from "@quick-photos/testing/requests";
import { openTogether } from "./open-together.ts";
import { dump, find, rowsOf, type Storage } from "./storage.ts";
import { openTestEngine } from "./test-engine.ts";

/** Nearly free, as `roomyLimits` has them, and in no threads of their own. */
const cheap = createPasswords({ cost: { memoryCost: 8, timeCost: 1, parallelism: 1 } });

/** A line as the server's, but one that a test can fill. */
const turns = createTurns({ atOnce: 8, waiting: 200, patienceMs: 60_000 });

/** Passwords that cost next to nothing. */
export const passwords: Passwords = { inTurn: (task) => turns.inTurn(() => cheap.inTurn(task)) };

/** The server's own composition, in this process, on a table and in a folder of its own. */
export interface ComposedService extends AsyncDisposable {
  readonly services: Services;
  readonly clock: TestClock;
  readonly storage: Storage;
  /** The variables that it was composed with. */
  readonly environment: Record<string, string | undefined>;
  /** Returns the same database for a process that remembers nothing. */
  createColdDb(): Db;
  /** Waits until everything written so far, and all that follows from it, is projected. */
  settle(): Promise<void>;
  /** Takes the database away, null where it is not ours to take. */
  readonly stopEngine: (() => Promise<void>) | null;
}

/** Composes the service as the server does at its start, with the variables given. */
export function composeService(variables: Record<string, string> = {}): Promise<ComposedService> {
  return openTogether(async ({ use, defer }) => {
    const engine = use(await openTestEngine());
    const folder = use(createTemporaryFolder());
    const clock = createTestClock();
    const tally = createTally();
    const requests = watchRequests("api");
    defer(async () => requests.expectRecorded());
    const own = { DATA_DIR: folder.path, AUTH_SECRET: randomBytes(32).toString("hex"), LOG_LEVEL: "silent" };
    const environment = { ...engine.environment, ...roomyLimits, ...own, ...variables };
    const config = readConfig({ empty: true }, environment);
    const composition = await compose({
      config,
      logger: createLogger("silent"),
      now: clock.now,
      meter: requests.over(tally),
    });
    defer(composition.stop);
    const services = { ...composition.services, passwords };
    const { client, tableName, stop } = engine;
    const mediaDirectory = path.join(folder.path, "media");
    const { db, accessTokens } = services;
    const places = { client, tableName, mediaDirectory };
    const storage: Storage = {
      db,
      accessTokens,
      tally,
      dump: () => dump(places),
      rowsOf: (userId) => rowsOf(places, userId),
      find: (text) => find(places, text),
    };
    const createColdDb = () => createDb({ client, tableName, meter: requests.over(tally) });
    const settle = async () => composition.projector?.settle();
    return { services, clock, storage, environment, stopEngine: stop, createColdDb, settle };
  });
}
