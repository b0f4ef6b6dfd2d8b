import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createAccessTokens, createLocalLiveBus, passwords } from "@quick-photos/api";
import { createDb, createTableStream, type Db, ensureTable } from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createLocalMedia, type LocalMedia } from "@quick-photos/media/local";
import { type Projector, startProjector } from "@quick-photos/projector";
import type { SampleContext } from "../src/index.ts";

/** Everything that data is put in with: a real engine in memory, and media in a folder of its own. */
export interface World extends AsyncDisposable {
  db: Db;
  media: LocalMedia;
  context: SampleContext;
  projector: Projector;
}

/** Starts a world with an empty table. */
export async function createWorld(): Promise<World> {
  const directory = mkdtempSync(path.join(tmpdir(), "sample-data-"));
  const engine = await startEmbeddedEngine();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const access = { endpoint: engine.endpoint, region: "local", credentials };
  const [client, streams] = [new DynamoDBClient(access), new DynamoDBStreamsClient(access)];
  await ensureTable(client, { tableName: "photos", create: true });
  const now = () => new Date();
  const secret = new Uint8Array(randomBytes(32));
  const db = createDb({ client, tableName: "photos" });
  const media = createLocalMedia({ directory, publicUrl: "", secret, now });
  const stream = createTableStream(streams, "photos");
  const projector = startProjector({ db, stream, removeMedia: (keys) => media.remove(keys) });
  return {
    db,
    media,
    projector,
    context: { db, media, accessTokens: createAccessTokens({ secret, now }), passwords, live: createLocalLiveBus() },
    async [Symbol.asyncDispose]() {
      await projector.stop();
      client.destroy();
      streams.destroy();
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
