import { createDb } from "@quick-photos/db";
import { findUnfinishedImport } from "@quick-photos/transfer";
import { checkKeys, tellOfKeys } from "../services/check-keys.ts";
import { checkTable } from "../services/check-table.ts";
import type { InspectionOptions } from "../services/inspection.ts";
import { meterTo } from "../services/meter-to.ts";
import { namingRefusals } from "../services/name-refusal.ts";
import { createRequestRecords } from "../services/request-records.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";
import { openClients } from "./open-clients.ts";

/** Returns what many writes travel in. */
export const bulkWritesOf = ({ engine }: ComposeOptions["config"]) =>
  engine.kind === "embedded" ? "transactions" : "batches";

const openInspection = async (options: InspectionOptions) =>
  (await import("../services/inspection.ts")).createInspection(options);

/** Starts what the database consists of: the engine, its clients and a table that is the right one. */
export async function startDatabase(options: ComposeOptions, stack: StopStack) {
  const { config, logger, meter, telemetry, attach = false, isImporting = false, now = () => new Date() } = options;
  const { isOneAtATime = false } = options;
  const { tableName, createTable: create, databaseTimeoutMs: callTimeMs, exploreShards } = config;
  const { engine, client, openStreams, lane, gate, where } = await openClients(options, stack);
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
  const db = createDb({ client, lane, tableName, meter: meters, bulkWrites, callTimeMs, exploreShards, onUnreadable });
  const findImport = async () => (isImporting ? null : findUnfinishedImport(db));
  // A function is given its table by a deployment, and others read the stream.
  const askForStreams = isOneAtATime ? undefined : (await openStreams()).ask;
  await checkTable({ client, askForStreams, tableName, create, where, findImport });
  await namingRefusals(where, async () => {
    // What is imported brings with it under which keys it is.
    if (!isImporting) await checkKeys(db);
    // What works on the table now and then says itself what it does.
    if (!attach && !isImporting) await tellOfKeys(db, logger);
  });
  const openStream = async () => (await openStreams()).openTable(tableName);
  const { isShared, kept } = engine;
  return { client, db, meter: meters, records, inspection, openStream, isShared, kept, gate, where };
}
