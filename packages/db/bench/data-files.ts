import { cpSync } from "node:fs";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { withDataFile } from "../src/embedded/data-file.ts";
import { type EmbeddedEngine, startEmbeddedEngine } from "../src/embedded/index.ts";
import { unlimitStream } from "../src/embedded/limit-stream.ts";
import { ensureTable } from "../src/table/ensure-table.ts";

/** The table that is written to. */
export const tableName = "quick-photos";

/** Two files with the same stream: as the engine makes them, and as this package does. */
export interface DataFiles {
  plain: string;
  tended: string;
}

/** Opens clients of an engine. */
export function openClients({ endpoint }: EmbeddedEngine) {
  const options = { endpoint, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  return { client: new DynamoDBClient(options), streams: new DynamoDBStreamsClient(options) };
}

/** Fills the stream with records of the size that a feed entry makes. */
async function fillStream(dataFile: string, records: number): Promise<void> {
  await withDataFile(dataFile, (database) => {
    database.run(
      `INSERT INTO _stream_records
        (table_name, event_name, keys_json, new_image, sequence_number, shard_id, created_at)
      WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
      SELECT ?, 'INSERT', '{}', printf('%0400d', n), CAST(n AS TEXT), 'shardId-00000001-' || ?, unixepoch() FROM numbers`,
      [records, tableName, tableName],
    );
  });
}

/** Makes two files whose streams have so many records. */
export async function makeDataFiles(folder: string, records: number): Promise<DataFiles> {
  const files = { plain: path.join(folder, `plain-${records}.db`), tended: path.join(folder, `tended-${records}.db`) };
  const engine = await startEmbeddedEngine({ dataFile: files.tended });
  const { client, streams } = openClients(engine);
  await ensureTable(client, { tableName, create: true });
  client.destroy();
  streams.destroy();
  await engine.stop();
  await fillStream(files.tended, records);
  cpSync(files.tended, files.plain);
  await withDataFile(files.plain, (database) => {
    unlimitStream(database);
    database.exec("DROP INDEX quick_photos_stream");
  });
  return files;
}
