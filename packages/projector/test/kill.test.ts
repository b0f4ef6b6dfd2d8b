import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type Db,
  followEntity,
  formatPhotoId,
  getUser,
  type Item,
  type Profile,
  photoEntity,
  reactionEntity,
} from "@quick-photos/db";
import { type EmbeddedEngine, startEmbeddedEngine } from "@quick-photos/db/embedded";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startProjector } from "../src/index.ts";
import { createRestCheck } from "./expect-at-rest.ts";
import { createModel, type Model } from "./model.ts";
import { makeUsers, openTable } from "./world.ts";

let folder: string;
let engine: EmbeddedEngine;
let children: ChildProcess[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "projector-"));
  engine = await startEmbeddedEngine({ dataFile: path.join(folder, "data.db") });
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a writer or a projector; `said(n)` resolves when it has printed n lines. */
function spawnLife(role: "writer" | "projector", users: Profile[]) {
  const program = path.join(import.meta.dirname, "fixtures/live.ts");
  const args = ["--import", "tsx", program, role, engine.endpoint, users.map(({ userId }) => userId).join(",")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  children.push(child);
  let lines = 0;
  let waiting = () => {};
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    lines += text.split("\n").length - 1;
    waiting();
  });
  const said = (many: number) =>
    new Promise<void>((resolve) => {
      const target = lines + many;
      waiting = () => lines >= target && resolve();
    });
  const kill = () => {
    child.kill("SIGKILL");
    return new Promise((resolve) => child.once("close", resolve));
  };
  return { said, kill };
}

/** The engine dies and comes back with its file, as the server would bring it back. */
async function killEngine(): Promise<void> {
  const { port, pid } = engine;
  process.kill(pid, "SIGKILL");
  await engine.stop();
  engine = await startEmbeddedEngine({ port, dataFile: path.join(folder, "data.db") });
}

/** Reads what people did from their own rows. */
async function modelFromRows(db: Db, users: Profile[]): Promise<{ model: Model; orphanPhotos: string[] }> {
  const model = createModel(users);
  const rows: Item[] = [];
  for (const { userId } of users) {
    const { profile } = await getUser(db, { userId, viewerId: null });
    model.names.set(userId, profile.displayName);
    const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": `USER#${userId}` } };
    rows.push(...(await db.table.query(range)).items);
  }
  model.photos = rows.filter(photoEntity.is).map(photoEntity.parse);
  for (const { followerId, followedId } of rows.filter(followEntity.is).map(followEntity.parse)) {
    model.follows.set(`${followerId} ${followedId}`, { followerId, followedId });
  }
  for (const reaction of rows.filter(reactionEntity.is).map(reactionEntity.parse)) {
    const photoId = formatPhotoId(reaction);
    model.reactions.set(`${reaction.reactorId} ${photoId}`, {
      userId: reaction.reactorId,
      photoId,
      kind: reaction.kind,
    });
  }
  const alive = new Set(model.photos.map(formatPhotoId));
  const orphanPhotos = [...model.reactions.values()].map(({ photoId }) => photoId).filter((id) => !alive.has(id));
  return { model, orphanPhotos };
}

test("counters equal their rows after every process was killed at any moment, several times", async () => {
  const table = openTable(engine.endpoint);
  await table.create();
  const users = await makeUsers(table.db, 5);
  let [writer, projector] = [spawnLife("writer", users), spawnLife("projector", users)];
  await Promise.all([writer.said(1), projector.said(1)]);
  for (const victim of ["engine", "projector", "both", "engine", "projector", "all"]) {
    await writer.said(randomInt(10, 40));
    if (victim === "all") await writer.kill();
    if (victim !== "engine") await projector.kill();
    if (victim !== "projector") await killEngine();
    if (victim === "projector" || victim === "both") projector = spawnLife("projector", users);
  }

  // Whatever was under way when the last process died is taken up again by the next.
  const next = startProjector({ db: table.db, stream: table.stream, removeMedia: async () => {}, pollMs: 10 });
  await next.settle();
  await next.stop();
  const { model, orphanPhotos } = await modelFromRows(table.db, users);
  expect(model.reactions.size).toBeGreaterThan(5);
  await createRestCheck(table.db, model)(new Set());
  for (const photoId of orphanPhotos) {
    const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": `PHOTO#${photoId}` } };
    expect((await table.db.table.query(range)).items).toEqual([]);
  }
  table.close();
}, 60_000);
