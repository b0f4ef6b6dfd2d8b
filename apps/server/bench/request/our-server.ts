import { randomBytes } from "node:crypto";
import { createAccessTokens } from "@quick-photos/api";
import { createDb, formatPhotoId, type Meter } from "@quick-photos/db";
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
import type { Call } from "./call.ts";
import { rememberAnswers } from "./remembering-lane.ts";
import { serve } from "./serving.ts";

// The server as it is started, whose database answers from memory what a table has once answered.

const photosOfSomebody = 20;
const reactorsOfAPhoto = 5;

/** Makes somebody who follows an author whose photos others have reacted to. */
async function populate(people: ReturnType<typeof createPeople>) {
  const me = await people.signUp();
  const author = await people.signUp();
  await people.follow(me, author);
  const fans = await Promise.all(Array.from({ length: reactorsOfAPhoto }, () => people.signUp()));
  const publish = async (daysAgo: number) => {
    const photo = await people.publish(author, daysAgo);
    for (const fan of fans) await people.react(fan, photo);
    return photo;
  };
  for (let daysAgo = photosOfSomebody; daysAgo > 1; daysAgo--) await publish(daysAgo);
  return { me, author, newest: await publish(1) };
}

/** Returns the calls that are measured, by somebody with this token. */
function callsOf({ author: { userId }, newest }: Awaited<ReturnType<typeof populate>>, accessToken: string): Call[] {
  const headers = { authorization: `Bearer ${accessToken}`, "content-type": "application/json" };
  const query = (procedure: string, input: object): Call => {
    const path = `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return { procedure, method: "GET", path, headers };
  };
  const photoId = formatPhotoId(newest);
  const body = JSON.stringify({ photoId, kind: "heart" });
  return [
    query("photos.byId", { photoId }),
    query("users.byId", { userId }),
    query("photos.byUser", { userId }),
    query("feed.home", {}),
    { procedure: "reactions.react", method: "POST", path: "/trpc/reactions.react", headers, body },
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
const db = createDb({ client, lane: rememberAnswers(createLeanLane(client)), tableName, meter });
const logger = createLogger("info", pino.destination("/dev/null"));
const app = createApp({ services: { ...composition.services, accessTokens, db }, logger });
const listener = await listen({ ...config, app });
const origin = `http://127.0.0.1:${listener.port}`;
const calls = callsOf(population, accessToken);
const close = async () => {
  await listener.close({ graceMs: 0 });
  await composition.stop();
  await table.stop();
  folder.remove();
};
const opened = { origin, calls, secret: secret.toString("hex"), at: at.toISOString() };
serve(opened, { close, requests: () => requests });
