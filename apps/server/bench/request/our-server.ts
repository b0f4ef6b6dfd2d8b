import { randomBytes } from "node:crypto";
import { createAccessTokens } from "@quick-photos/api";
import type { ReactionKind } from "@quick-photos/contract";
import { createDb, createUserId, formatPhotoId, type Meter } from "@quick-photos/db";
import { createLeanLane } from "@quick-photos/db/lane";
import { createTemporaryFolder, roomyLimits } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { pino } from "pino";
import { createApp } from "../../src/app.ts";
import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import { listen } from "../../src/listen.ts";
import { createLogger } from "../../src/logger.ts";
import { type Call, send } from "./call.ts";
import { multiply } from "./multiply.ts";
import { recordRequests } from "./recording-lane.ts";
import { rememberAnswers } from "./remembering-lane.ts";
import { serve } from "./serving.ts";

// The server as it is started, on a table of so many items.

/** What it is told. */
export interface OurServerOptions {
  /** Whether the database answers from memory what it has once answered. */
  isRemembering: boolean;
  /** How many photos are on a page of the feed. */
  photos: number;
  /** About how many items the table has; as many as these people and photos make when left out. */
  items?: number;
}

/** What it says once it listens. */
export interface OurServer {
  origin: string;
  /** What it may be asked. */
  calls: Call[];
  /** What tokens in the calls are signed with, hex, and the time at which they are good, ISO 8601. */
  secret: string;
  at: string;
  /** Where its database is, and how many items are in it. */
  endpoint: string;
  stored: number;
}

const { isRemembering, photos, items } = JSON.parse(process.argv[2] ?? "{}") as OurServerOptions;

const reactorsOfAPhoto = 5;

/** Makes somebody who follows an author whose photos others have reacted to. */
async function populate(people: ReturnType<typeof createPeople>) {
  const signUp = () => people.signUp(createUserId().toLowerCase());
  const me = await signUp();
  const author = await signUp();
  await people.follow(me, author);
  const fans = await Promise.all(Array.from({ length: reactorsOfAPhoto }, signUp));
  const publish = async (daysAgo: number) => {
    const photo = await people.publish(author, daysAgo);
    for (const fan of fans) await people.react(fan, photo);
    return photo;
  };
  for (let daysAgo = photos; daysAgo > 1; daysAgo--) await publish(daysAgo);
  const names = [me, author, ...fans].flatMap(({ userId, username, displayName }) => [userId, username, displayName]);
  return { me, author, newest: await publish(1), names };
}

/** Returns the calls that are measured, by somebody with this token. */
function callsOf({ author: { userId }, newest }: Awaited<ReturnType<typeof populate>>, accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}`, "content-type": "application/json" };
  const query = (procedure: string, input: object) => {
    const path = `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return { procedure, method: "GET" as const, path, headers };
  };
  const photoId = formatPhotoId(newest);
  const reaction = (kind: ReactionKind) => JSON.stringify({ photoId, kind });
  return [
    query("photos.byId", { photoId }),
    query("users.byId", { userId }),
    query("photos.byUser", { userId }),
    query("feed.home", {}),
    {
      procedure: "reactions.react",
      method: "POST" as const,
      path: "/trpc/reactions.react",
      headers,
      body: reaction("heart"),
      otherBody: reaction("smiley"),
    },
  ];
}

// No time passes in it, so that each call asks the database for the same.
const at = new Date();
const now = () => at;
const table = await startTable();
const { client, tableName } = table;
const folder = createTemporaryFolder();
const config = readConfig(
  { empty: true },
  {
    ...roomyLimits,
    AWS_REGION: "local",
    AUTH_SECRET: randomBytes(32).toString("hex"),
    DATA_DIR: folder.path,
    DYNAMODB_ENDPOINT: table.engine.endpoint,
    TABLE_NAME: tableName,
    PORT: "0",
  },
);
const composition = await compose({ config, logger: createLogger("silent"), now });
const population = await populate(createPeople(table.db));
await composition.projector?.settle();
await composition.projector?.stop();
const stored = await multiply({ client, tableName, names: population.names, items });
const secret = randomBytes(32);
const accessTokens = createAccessTokens({ secret: new Uint8Array(secret), now });
const bearer = { userId: population.me.userId, sessionId: "0123456789ABCDEF" };
const { accessToken } = await accessTokens.issue(bearer);
let requests = 0;
const { meter: booked } = composition.services.records;
const meter: Meter = {
  record(call) {
    requests += call.requests;
    booked.record(call);
  },
};
const lean = createLeanLane(client);
const { lane, record } = recordRequests(isRemembering ? rememberAnswers(lean) : lean);
const db = createDb({ client, lane, tableName, meter });
const logger = createLogger("info", pino.destination("/dev/null"));
const app = createApp({ services: { ...composition.services, accessTokens, db }, logger });
const listener = await listen({ ...config, app });
const origin = `http://127.0.0.1:${listener.port}`;
const calls: Call[] = [];
for (const call of callsOf(population, accessToken)) {
  calls.push({ ...call, requests: await record(() => send(origin, call)) });
}
const close = async () => {
  await listener.close({ graceMs: 0 });
  await composition.stop();
  await table.stop();
  folder.remove();
};
const { endpoint } = table.engine;
const opened: OurServer = { origin, calls, secret: secret.toString("hex"), at: at.toISOString(), endpoint, stored };
serve(opened, { close, requests: () => requests });
