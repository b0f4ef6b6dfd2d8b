import { existsSync } from "node:fs";
import path from "node:path";
import { createDb, type Meter } from "@quick-photos/db";
import { createStoredItems } from "@quick-photos/db/maintenance";
import { StreamError, type TableStream } from "@quick-photos/db/stream";
import { switchStream, TableError } from "@quick-photos/db/table";
import { type ImportTarget, transferProcedure } from "@quick-photos/transfer";
import { databaseFile } from "../data-folder/keep-engine.ts";
import { openDataFolder } from "../data-folder/open-data-folder.ts";
import { checkTable } from "../services/check-table.ts";
import { nameProcess } from "../services/name-process.ts";
import type { StopStack } from "../services/stop-stack.ts";
import { StartError } from "../start-error.ts";
import type { ComposeOptions } from "./compose-options.ts";
import { openClients } from "./open-clients.ts";
import { bulkWritesOf } from "./start-database.ts";

interface ImportTargetOptions extends Pick<ComposeOptions, "config" | "logger"> {
  meter: Meter;
  /** Whether nothing is to be made. */
  isTrying: boolean;
}

/**
 * The embedded engine keeps its stream when it is switched off and on, and the next server reads it from its start: what
 * it tells of removed items would be done to those of the same keys that were imported.
 */
async function refuseFormerItems(stream: TableStream): Promise<void> {
  const shards = await stream.listShards().catch((error: unknown) => {
    if (error instanceof StreamError && error.code === "STREAM_MISSING") return [];
    throw error;
  });
  for (const { shardId } of shards) {
    const { records } = await stream.readShard(await stream.openShard({ shardId }));
    if (records.length === 0) continue;
    throw new StartError(
      "the table is empty, but its stream still tells of what was in it: name another folder in DATA_DIR",
    );
  }
}

const isMissing = (error: unknown) =>
  error instanceof StartError && error.cause instanceof TableError && error.cause.code === "TABLE_MISSING";

/**
 * Starts the database that an import fills. Nobody else may have an embedded engine meanwhile, and the table, which is
 * made where it is missing and that is allowed, has no stream or is about to lose it. Returns null where nothing is and
 * nothing is to be made. Throws StartError.
 */
export async function startImportTarget(
  { config, logger, meter, isTrying }: ImportTargetOptions,
  stack: StopStack,
): Promise<ImportTarget | null> {
  const { tableName, createTable, dataDir, engine } = config;
  const isSole = engine.kind === "embedded";
  if (isTrying && isSole && !existsSync(path.join(dataDir, databaseFile))) return null;
  openDataFolder(dataDir);
  const { client, openStreams, lane, where } = await openClients({ config, logger }, stack);
  const streams = await openStreams();
  const findImport = async () => null;
  try {
    const create = createTable && !isTrying;
    await checkTable({ client, askForStreams: streams.ask, tableName, create, where, mayLackStream: true, findImport });
  } catch (error) {
    if (createTable && isTrying && isMissing(error)) return null;
    throw error;
  }
  const now = () => new Date();
  const bulkWrites = bulkWritesOf(config);
  return {
    terms: { db: createDb({ client, lane, tableName, meter }), owner: nameProcess(now()), isSole, now },
    items: createStoredItems({ client, tableName, meter, procedure: transferProcedure, bulkWrites }),
    async switchStream(isOn) {
      if (!isOn && isSole) await refuseFormerItems(streams.openTable(tableName));
      await switchStream(client, { tableName, isOn });
    },
  };
}
