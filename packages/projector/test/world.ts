import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import {
  createDb,
  createTableStream,
  createTally,
  createUser,
  type Db,
  ensureTable,
  getPhoto,
  getUser,
  listReactors,
  type Profile,
  publishPhoto,
  type TableStream,
} from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { aPhoto, aUser } from "./samples.ts";

const tableName = "quick-photos";

/** Opens the table of an engine, with a tally of every call. */
export function openTable(endpoint: string) {
  const options = {
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  const tally = createTally();
  return {
    client,
    tableName,
    db: createDb({ client, tableName, meter: tally }),
    /** The same table as another process sees it: nothing cached. */
    coldDb: () => createDb({ client, tableName, meter: tally }),
    stream: createTableStream(streams, tableName),
    tally,
    create: () => ensureTable(client, { tableName, create: true }),
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}

/** An empty table on an engine of its own. */
export async function startWorld() {
  const engine = await startEmbeddedEngine();
  const table = openTable(engine.endpoint);
  await table.create();
  return {
    ...table,
    engine,
    async stop() {
      table.close();
      await engine.stop();
    },
  };
}

/** A test's table. */
export type World = Awaited<ReturnType<typeof startWorld>>;

let users = 0;

/** Makes so many users. */
export async function makeUsers<N extends number>(db: Db, many: N): Promise<Profile[]> {
  const made: Profile[] = [];
  for (let at = 0; at < many; at++) {
    users += 1;
    made.push(await createUser(db, aUser(`user${users}`)));
  }
  return made;
}

/** Publishes a photo and returns its id. */
export async function makePhoto(db: Db, ownerId: string) {
  const { photo } = await publishPhoto(db, aPhoto(ownerId));
  return { photo, photoId: `${photo.ownerId}.${photo.ulid}` };
}

/** Returns a user's counters. */
export async function countsOf(db: Db, { userId }: Pick<Profile, "userId">) {
  return (await getUser(db, { userId, viewerId: null })).profile.counts;
}

/** Returns a photo and all its reactors. */
export async function reactionsOf(db: Db, photoId: string) {
  const { photo } = await getPhoto(db, { photoId, viewerId: null });
  return { ...photo, reactors: (await listReactors(db, { photoId, limit: 100 })).items };
}

/** Returns the stream, counting its reads. */
export function countReads(stream: TableStream) {
  let reads = 0;
  const counting: TableStream = {
    ...stream,
    readShard(cursor) {
      reads += 1;
      return stream.readShard(cursor);
    },
  };
  return { stream: counting, reads: () => reads };
}
