import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TableKeys } from "@quick-photos/db/migrations";
import type { TableStream } from "@quick-photos/db/stream";
import { probeTable } from "@quick-photos/db/table";
import type { Projector } from "@quick-photos/projector";
import type { Readiness } from "./readiness-output.ts";

interface ReadinessOptions {
  client: DynamoDBClient;
  tableKeys: TableKeys;
  openStream(): Promise<TableStream>;
  tableName: string;
  projector: Pick<Projector, "status"> | undefined;
}

/** A probe a second at most reaches the engine, however many ask: DescribeTable is throttled early. */
const freshForMs = 1_000;

/** Milliseconds that the engine has to answer in: whoever watches the process has an answer within two seconds. */
const patienceMs = 1_500;

const reachable = (is: boolean) => (is ? "reachable" : "unreachable");

/** Whether it succeeds before the signal is aborted, whether or not it listens to it. */
function succeeds(work: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(false), { once: true });
    work.then(
      () => resolve(true),
      () => resolve(false),
    );
  });
}

/** Returns the steps of the changes of keys that are not finished, null when it takes too long or fails to know them. */
function keyMigrationsOf(tableKeys: TableKeys, signal: AbortSignal): Promise<Record<string, string> | null> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(null), { once: true });
    tableKeys.unfinished().then(
      (all) => resolve(Object.fromEntries(all.map(({ migration, step }) => [migration.name, step]))),
      () => resolve(null),
    );
  });
}

async function probe({ client, tableKeys, openStream, tableName, projector }: ReadinessOptions): Promise<Readiness> {
  const signal = AbortSignal.timeout(patienceMs);
  const [table, hasStream, keyMigrations] = await Promise.all([
    probeTable(client, tableName, signal),
    succeeds(
      openStream().then((stream) => stream.listShards(signal)),
      signal,
    ),
    keyMigrationsOf(tableKeys, signal),
  ]);
  const status = projector?.status();
  return {
    ready: table.control && table.data && hasStream,
    table: reachable(table.control),
    data: reachable(table.data),
    stream: reachable(hasStream),
    projector: {
      lagMs: status?.ms ?? null,
      failure: status?.failure ?? null,
      setAside: status?.deadLetter ?? 0,
      lostShards: status?.lostShards.length ?? 0,
      jobsWaiting: status?.jobsWaiting ?? 0,
    },
    keyMigrations,
  };
}

/** Makes the probe behind `/readyz`. */
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  let latest: { answer: Promise<Readiness>; askedAt: number } | undefined;
  return () => {
    if (latest === undefined || performance.now() - latest.askedAt > freshForMs) {
      latest = { answer: probe(options), askedAt: performance.now() };
    }
    return latest.answer;
  };
}
