import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { accessPatterns, createUlid, createUserId, formatPhotoId } from "@quick-photos/db";
import { compose } from "../src/compose.ts";
import { readConfig } from "../src/config.ts";
import { databaseFile } from "../src/data-folder/keep-engine.ts";
import { createLogger } from "../src/logger.ts";

/**
 * `pnpm --filter @quick-photos/server bench:hour [reactions]`: the writes of a steady hour as fast as they go, and how
 * large the embedded engine's file is meanwhile.
 */

const given = process.argv.slice(2);
const reactions = Number(given.find((argument) => /^\d+$/.test(argument)) ?? 9_400);
const people = 200;
/** So few that everybody has soon reacted to each, and only changes reactions: what the table holds stays the same. */
const photos = 10;
const looks = 10;
const kinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;

const dataDir = mkdtempSync(path.join(tmpdir(), "bench-hour-"));
const pauses: number[] = [];
const logger = createLogger("info", {
  write(line) {
    const { level, msg, longestMs } = JSON.parse(line);
    if (longestMs !== undefined) pauses.push(longestMs);
    if (level >= 40) process.stdout.write(`${msg}\n`);
  },
});
// An hour of a server has three erasures; the quick one has them as often for its writes.
const config = { ...readConfig({ empty: true }, { DATA_DIR: dataDir }), eraseEveryMs: 20_000 };
const { services, projector, stop } = await compose({ config, logger });
const { db } = services;
const megabytes = () => {
  const sizes = ["", "-wal"].map(
    (end) => statSync(path.join(dataDir, databaseFile + end), { throwIfNoEntry: false })?.size,
  );
  return sizes.map((size = 0) => (size / 1e6).toFixed(1)).join(" + ");
};

async function admit(at: number): Promise<{ userId: string; photoId: string }> {
  const userId = createUserId();
  const texts = { displayName: `Person ${at}`, location: "", status: "", interests: [], passwordHash: null };
  await accessPatterns.users.create.run(db, {
    ...texts,
    userId,
    username: userId.toLowerCase(),
    createdAt: new Date().toISOString(),
  });
  const renditions = { thumb: "thumb.webp", feed: "feed.webp", full: "full.webp" };
  const media = { width: 1080, height: 1350, placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI", renditions };
  const ulid = createUlid();
  await accessPatterns.photos.publish.run(db, { ownerId: userId, ulid, caption: "Low tide", media });
  return { userId, photoId: formatPhotoId({ ownerId: userId, ulid }) };
}

try {
  const everybody = await Promise.all(Array.from({ length: people }, (_, at) => admit(at)));
  const slowest: number[] = [];
  process.stdout.write(`reactions | file + log in MB | slowest reaction in ms\n0 | ${megabytes()} |\n`);
  for (let done = 0; done < reactions; ) {
    let slowestMs = 0;
    for (const until = done + reactions / looks; done < until; done++) {
      const reactor = everybody[done % people];
      const owner = everybody[Math.floor(done / people) % photos];
      if (reactor === undefined || owner === undefined) continue;
      const kind = kinds[Math.floor(done / people / photos) % kinds.length] ?? "heart";
      const beganAt = performance.now();
      await accessPatterns.reactions.react.run(db, {
        reactorId: reactor.userId,
        photoId: owner.photoId,
        kind,
        now: new Date(),
      });
      slowestMs = Math.max(slowestMs, performance.now() - beganAt);
    }
    slowest.push(slowestMs);
    process.stdout.write(`${done} | ${megabytes()} | ${slowestMs.toFixed(0)}\n`);
  }
  await projector?.settle();
  process.stdout.write(`settled | ${megabytes()} |\npauses of the engine, ms: ${pauses.join(", ") || "none"}\n`);
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
