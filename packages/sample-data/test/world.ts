import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createAccessTokens, createLocalLiveBus, passwords } from "@quick-photos/api";
import { createDb, createTally, type Db, ensureTable, type Tally } from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createLocalMedia, type LocalMedia } from "@quick-photos/media/local";
import type { SampleContext } from "../src/index.ts";

/** Everything that data is put in with: a real engine in memory, and media in a folder of its own. */
export interface World extends AsyncDisposable {
  db: Db;
  tally: Tally;
  media: LocalMedia;
  context: SampleContext;
}

/** Starts a world with an empty table. */
export async function createWorld(): Promise<World> {
  const directory = mkdtempSync(path.join(tmpdir(), "sample-data-"));
  const engine = await startEmbeddedEngine();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: "local", credentials });
  await ensureTable(client, { tableName: "photos", create: true });
  const now = () => new Date();
  const secret = new Uint8Array(randomBytes(32));
  const tally = createTally();
  const db = createDb({ client, tableName: "photos", meter: tally });
  const media = createLocalMedia({ directory, publicUrl: "", secret, now });
  return {
    db,
    tally,
    media,
    context: { db, media, accessTokens: createAccessTokens({ secret, now }), passwords, live: createLocalLiveBus() },
    async [Symbol.asyncDispose]() {
      client.destroy();
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
