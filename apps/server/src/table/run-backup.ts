import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { checkDataFile, EngineError, takeSnapshot } from "@quick-photos/db/embedded";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { databaseFile } from "../data-folder/keep-engine.ts";
import { openDataFolder } from "../data-folder/open-data-folder.ts";
import { restoreDatabase } from "../data-folder/restore-database.ts";
import { syncToDisk } from "../data-folder/sync-to-disk.ts";
import { openEngine } from "../services/open-engine.ts";
import { StartError } from "../start-error.ts";
import type { TableCommand } from "./read-arguments.ts";

type Of<Kind extends TableCommand["kind"]> = Extract<TableCommand, { kind: Kind }>;

/** What to copy where, and where the report goes. */
interface FileCommand<Kind extends TableCommand["kind"]> {
  command: Of<Kind>;
  config: Config;
  logger: Logger;
  write(text: string): void;
}

function requireEmbedded({ engine }: Config) {
  if (engine.kind === "embedded") return engine;
  throw new StartError(
    "backup and restore are for the embedded engine's file: use export and import, or what the other engine has for it",
  );
}

/** Refuses a file that is no database of this engine with this table. */
async function checkCopy(file: string, tableName: string): Promise<void> {
  let tables: string[];
  try {
    tables = await checkDataFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`it is no copy to be used: ${reason}`, { cause });
  }
  if (tables.includes(tableName)) return;
  const names = tables.length > 0 ? `it has ${tables.join(", ")}` : "it has none";
  throw new StartError(`there is no table ${tableName} in it, ${names}: set TABLE_NAME to the one that is meant`);
}

/** Gives the copy its name once it is whole; from another disk it is copied under another name first. */
function moveTo(file: string, copy: string): void {
  const part = `${file}.part`;
  try {
    copyFileSync(copy, part);
    syncToDisk(part);
    renameSync(part, file);
    syncToDisk(path.dirname(path.resolve(file)));
  } catch (cause) {
    rmSync(part, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`cannot write ${file} (${reason}); nothing else was changed`, { cause });
  }
}

/** Copies the embedded engine's file, beside the server that runs it or alone. Throws StartError. */
export async function runBackup({ command: { file }, config, logger, write }: FileCommand<"backup">): Promise<void> {
  const { binary } = requireEmbedded(config);
  const dataFile = path.join(config.dataDir, databaseFile);
  if (existsSync(file)) throw new StartError(`${file} is there already: name another file, or remove it`);
  if (!existsSync(dataFile)) throw new StartError(`there is no database at ${dataFile} yet`);
  openDataFolder(config.dataDir);
  const begunAt = new Date().toISOString();
  const engine = await openEngine({ config, logger, attach: true });
  try {
    const { endpoint = "" } = engine.access;
    const snapshot = await takeSnapshot({ binary, dataFile, endpoint });
    try {
      await checkCopy(snapshot.file, config.tableName);
      moveTo(file, snapshot.file);
    } finally {
      snapshot.remove();
    }
  } catch (error) {
    throw error instanceof EngineError ? new StartError(error.message, { cause: error }) : error;
  } finally {
    await engine.stop();
  }
  const { size } = statSync(file);
  write(`${file} is the database as it was at ${begunAt} or a moment later, ${size.toLocaleString("en")} bytes.\n`);
}

/** Puts a copy into a data folder whose server is stopped. Throws StartError. */
export async function runRestore({ command, config, write }: Omit<FileCommand<"restore">, "logger">): Promise<void> {
  const { file, isReplacing, isTrying } = command;
  const { binary } = requireEmbedded(config);
  if (!existsSync(file)) throw new StartError(`there is no file ${file}`);
  const check = (copy: string) => checkCopy(copy, config.tableName);
  await restoreDatabase({ file, dataDir: config.dataDir, isReplacing, isTrying, binary, check });
  if (isTrying) return write(`${file} could be restored; nothing was changed.\n`);
  write(
    `The database in ${config.dataDir} is what ${file} has; npm run audit, and with --media, tells whether all agrees.\n`,
  );
}
