import type { Database } from "node-sqlite3-wasm";

/** The version that the engine's file names (dynoxide 1.2.1). */
export const knownVersion = "9";

/** The columns of the engine's stream, in their order. */
const streamColumns = [
  "id",
  "table_name",
  "event_name",
  "keys_json",
  "new_image",
  "old_image",
  "sequence_number",
  "shard_id",
  "created_at",
  "user_identity",
];

/** Returns the value of one column in the rows of a query. */
export function readColumn(database: Database, sql: string, column: string, values: string[] = []): unknown[] {
  return database.all(sql, values).map((row) => row[column]);
}

/** Returns what makes the file another than the one this version knows; null when nothing does. */
export function describeUnknownSchema(database: Database): string | null {
  const tables = readColumn(database, "SELECT name FROM sqlite_schema WHERE type = 'table'", "name");
  for (const table of ["_config", "_tables", "_stream_records"]) {
    if (!tables.includes(table)) return `there is no table ${table}`;
  }
  const [version] = readColumn(database, "SELECT value FROM _config WHERE key = 'schema_version'", "value");
  if (version !== knownVersion) return `its schema has version ${String(version)} instead of ${knownVersion}`;
  const columns = readColumn(database, "SELECT name FROM pragma_table_info('_stream_records')", "name");
  const isKnown = columns.join() === streamColumns.join();
  return isKnown ? null : `its stream has the columns ${columns.join(", ")}`;
}
