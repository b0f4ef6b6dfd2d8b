import { setTimeout as delay } from "node:timers/promises";
import type { Db } from "@quick-photos/db";
import { type Shard, type StreamRecord, type TableStream, toPosition } from "@quick-photos/db/stream";
import { readCheckpoint, shardEnd, shardStart } from "@quick-photos/projector";
import { AuditError } from "../audit-error.ts";
import { type Mark, readMark } from "./read-mark.ts";
import type { Trail } from "./trail.ts";

/** First and longest wait between two looks at the checkpoints, in milliseconds: a busy shard saves one in five seconds. */
const firstWaitMs = 50;
const longestWaitMs = 1_000;

interface CheckpointTrailOptions {
  db: Db;
  stream: TableStream;
  /** Whether a record means something to the projections: the others alone bring about no checkpoint. */
  means(record: StreamRecord): boolean;
  /** Milliseconds that all checkpoints may stand still before nobody seems to project. */
  patienceMs?: number;
}

/** Returns whether a shard is read beyond the mark. */
function isBeyond(place: string | null, { position }: Mark): boolean {
  if (place === shardEnd) return true;
  if (place === null || place === shardStart) return false;
  return toPosition(place) >= position;
}

/**
 * Makes a trail that reads the stream and the checkpoints, whoever projects. It marks the last record of each shard that
 * means something, and waits until the checkpoints have passed the marks: a checkpoint is saved after what it stands for
 * has been applied.
 */
export function createCheckpointTrail({ db, stream, means, patienceMs = 60_000 }: CheckpointTrailOptions): Trail {
  const readMarks = async (shards: Shard[]): Promise<Mark[]> => {
    const marks = await Promise.all(shards.map(({ shardId }) => readMark({ db, stream, means }, shardId)));
    return marks.filter((mark) => mark !== null);
  };
  return {
    async caughtUp() {
      let open = await readMarks(await stream.listShards());
      let lastSeen = "";
      let movedAt = performance.now();
      for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
        const checkpoints = await Promise.all(open.map(({ shardId }) => readCheckpoint(db, shardId)));
        const places = checkpoints.map((checkpoint) => checkpoint?.sequenceNumber ?? null);
        open = open.filter((mark, at) => !isBeyond(places[at] ?? null, mark));
        if (open.length === 0) return;
        const seen = places.join();
        if (seen !== lastSeen) movedAt = performance.now();
        lastSeen = seen;
        if (performance.now() - movedAt > patienceMs) {
          throw new AuditError("the projector stands still, so nothing can be said for sure: start the server");
        }
        await delay(waitMs);
      }
    },
  };
}
