import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createDb } from "@quick-photos/db";
import { createStoredItems, createTableScan } from "@quick-photos/db/maintenance";
import { keysProcedure } from "@quick-photos/db/migrations";
import { createTableStream } from "@quick-photos/db/stream";
import { findUnfinishedImport } from "@quick-photos/transfer";
import { checkKeys, tellOfKeys } from "../services/check-keys.ts";
import { checkTable } from "../services/check-table.ts";
import { createEngineGate } from "../services/engine-gate.ts";
import type { InspectionOptions } from "../services/inspection.ts";
import { meterTo } from "../services/meter-to.ts";
import { type EngineAccess, type OpenedEngine, openEngine } from "../services/open-engine.ts";
import { createRequestRecords } from "../services/request-records.ts";
import type { StopStack } from "../services/stop-stack.ts";
import { withoutSdkLog } from "../services/without-sdk-log.ts";
import type { ComposeOptions } from "./compose-options.ts";

/**
 * A request of ours takes milliseconds; an engine that is silent for twice the time that a call of a client may take in
 * all (ten seconds, as a rule) is asked again, twice: by what works in the background, and can wait. The time to
 * connect includes the wait for a free socket, and a burst of a thousand calls keeps a busy machine's two cores at work
 * for several seconds: a shorter limit would refuse what only waits its turn. The agents' own limit of 50 sockets would
 * make that wait longer. An engine of another process may be away for a moment, which only that process knows of.
 */
function clientConfig({ access, isShared }: OpenedEngine, callTimeMs: number): DynamoDBClientConfig {
  const agent = { keepAlive: true, maxSockets: 256 };
  const timeouts = { connectionTimeout: 2 * callTimeMs, socketTimeout: 2 * callTimeMs };
  return {
    ...access,
    maxAttempts: isShared ? 8 : 3,
    requestHandler: { ...timeouts, httpAgent: agent, httpsAgent: agent },
  };
}

function describeEngine({ endpoint, region }: EngineAccess): string {
  return endpoint === undefined ? `in ${region}` : `at ${endpoint}`;
}

/** Opens the engine and its clients. */
export async function openClients({ config, logger, attach = false }: ComposeOptions, { defer }: StopStack) {
  const { databaseTimeoutMs: callTimeMs } = config;
  const engine = await openEngine({ config, logger, attach });
  defer(engine.stop);
  const client = withoutSdkLog(new DynamoDBClient(clientConfig(engine, callTimeMs)));
  defer(() => client.destroy());
  const streams = withoutSdkLog(new DynamoDBStreamsClient(clientConfig(engine, callTimeMs)));
  defer(() => streams.destroy());
  return { engine, client, streams, where: describeEngine(engine.access) };
}

/** Returns what many writes travel in. */
export const bulkWritesOf = ({ engine }: ComposeOptions["config"]) =>
  engine.kind === "embedded" ? "transactions" : "batches";

const openInspection = async (options: InspectionOptions) =>
  (await import("../services/inspection.ts")).createInspection(options);

/** Starts what the database consists of: the engine, its clients and a table that is the right one. */
export async function startDatabase(options: ComposeOptions, stack: StopStack) {
  const { config, logger, meter, telemetry, attach = false, isImporting = false, now = () => new Date() } = options;
  const { tableName, createTable: create, databaseTimeoutMs: callTimeMs } = config;
  const { engine, client, streams, where } = await openClients(options, stack);
  const gate = createEngineGate();
  if (engine.kept) gate.guard(client, streams);
  const records = createRequestRecords();
  const ownMeters = [records.meter, meter, telemetry?.meter].filter((one) => one !== undefined);
  const inspection =
    config.inspect && !attach
      ? await openInspection({ client, tableName, meter: meterTo(ownMeters), records, logger, now })
      : undefined;
  const meters = inspection ? meterTo([...ownMeters, inspection.recorder.meter]) : meterTo(ownMeters);
  const bulkWrites = bulkWritesOf(config);
  const onUnreadable = (error: unknown) =>
    logger.error({ err: error }, "a list leaves out an item that cannot be read");
  const db = createDb({ client, tableName, meter: meters, bulkWrites, callTimeMs, onUnreadable });
  const findImport = async () => (isImporting ? null : findUnfinishedImport(db));
  await checkTable({ client, streams, tableName, create, where, findImport });
  // What is imported brings with it under which keys it is.
  if (!isImporting) await checkKeys(db);
  // What works on the table now and then says itself what it does.
  if (!attach && !isImporting) await tellOfKeys(db, logger);
  const scanAs = (procedure: string) =>
    createTableScan({ client, tableName, meter: meters, procedure, tableKeys: db.tableKeys });
  const storedScan = createTableScan({ client, tableName, meter: meters, procedure: keysProcedure });
  const itemsAs = (procedure: string) => createStoredItems({ client, tableName, meter: meters, procedure, bulkWrites });
  const { isShared, kept } = engine;
  const stream = createTableStream(streams, tableName);
  return { client, db, scanAs, itemsAs, storedScan, records, inspection, stream, isShared, kept, gate };
}
