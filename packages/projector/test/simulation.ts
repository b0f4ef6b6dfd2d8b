import type { Db } from "@quick-photos/db";
import type { StreamRecord, TableStream } from "@quick-photos/db/stream";
import type { ProjectionScope } from "../src/batch/projection-scope.ts";
import type { Ports } from "../src/ports.ts";
import { applyRecords } from "../src/reading/apply-records.ts";

/** What a simulated process dies of. */
export class Crash extends Error {}

/** When a process dies: before or after its n-th write. */
export interface CrashPoint {
  write: number;
  afterwards: boolean;
}

/** Wraps every write so that the process dies at a point, and does nothing any more afterwards. */
export function dyingAt(point: CrashPoint | null) {
  let writes = 0;
  let dead = false;
  return async <T>(write: () => Promise<T>): Promise<T> => {
    writes += 1;
    const dies = writes === point?.write;
    if (dead || (dies && !point?.afterwards)) {
      dead = true;
      throw new Crash();
    }
    const result = await write();
    dead ||= dies;
    if (dead) throw new Crash();
    return result;
  };
}

/** Returns the table as the dying process writes to it. */
export function dyingDb(db: Db, guard: ReturnType<typeof dyingAt>): Db {
  const { table } = db;
  return {
    ...db,
    table: {
      ...table,
      put: (request) => guard(() => table.put(request)),
      update: (request) => guard(() => table.update(request)),
      delete: (request) => guard(() => table.delete(request)),
      batchWrite: (writes) => guard(() => table.batchWrite(writes)),
      transactWrite: (writes) => guard(() => table.transactWrite(writes)),
    },
  };
}

interface SimulatedShard {
  shardId: string;
  records: StreamRecord[];
  /** Records applied by the living process. */
  place: number;
  /** Records that a restarted process does not read again. */
  checkpoint: number;
}

const shardIds = ["shard-a", "shard-b"] as const;

/**
 * Two shards made of the engine's one, as the service would split it (by partition), each read by a process that dies
 * now and then and starts again at its checkpoint.
 */
export async function createSimulation(db: Db, stream: TableStream) {
  const shards: SimulatedShard[] = shardIds.map((shardId) => ({ shardId, records: [], place: 0, checkpoint: 0 }));
  const [real] = await stream.listShards();
  const removedFiles = new Set<string>();
  /** Users all of whose files were removed. */
  const ownersRemoved = new Set<string>();
  const errors: unknown[] = [];
  let cursor = await stream.openShard({ shardId: real?.shardId ?? "" });

  /** Hands what happened since to the shards. */
  async function pull(): Promise<void> {
    for (;;) {
      const { records, next } = await stream.readShard(cursor);
      if (next) cursor = next;
      if (records.length === 0) return;
      for (const record of records) {
        const shard = shards[(record.keys.PK.charCodeAt(record.keys.PK.length - 1) ?? 0) % shards.length];
        if (shard) shard.records.push({ ...record, shardId: shard.shardId });
      }
    }
  }

  /** Where the effects go that a process has until it dies. */
  const portsOf = (guard: ReturnType<typeof dyingAt>): Ports => ({
    removeMedia: (keys) => guard(async () => keys.forEach((key) => void removedFiles.add(key))),
    removeMediaOf: (userId) => guard(async () => void ownersRemoved.add(userId)),
    announce: async () => {},
    retell: async () => {},
    endSessions: () => {},
  });

  /** Applies the next records of a shard; a crash puts it back to its checkpoint. */
  async function apply(at: number, many: number, crash: CrashPoint | null, keepPlace: boolean): Promise<void> {
    const shard = shards[at % shards.length];
    if (!shard) return;
    const batch = shard.records.slice(shard.place, shard.place + many);
    const guard = dyingAt(crash);
    const scope: ProjectionScope = {
      db: dyingDb(db, guard),
      shardId: shard.shardId,
      liveShards: new Set(shardIds),
      now: () => new Date(),
      relistShards: async () => new Set(shardIds),
      deadLetter: (_, error) => errors.push(error),
    };
    try {
      await applyRecords(scope, batch, portsOf(guard));
      shard.place += batch.length;
      if (keepPlace) shard.checkpoint = shard.place;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      shard.place = shard.checkpoint;
    }
  }

  // What earlier runs left in the table is not this run's.
  await pull();
  for (const shard of shards) shard.records = [];
  return {
    removedFiles,
    ownersRemoved,
    portsOf,
    errors,
    pull,
    apply,
    /** The process starts again from an older checkpoint. */
    replay(at: number, records: number): void {
      const shard = shards[at % shards.length];
      if (shard) shard.place = shard.checkpoint = Math.max(0, shard.place - records);
    },
    /** Returns whether all that was handed to the shards is applied. */
    isIdle: () => shards.every(({ place, records }) => place === records.length),
    /** Lets everything come to rest. */
    async drain(): Promise<void> {
      for (;;) {
        await pull();
        if (this.isIdle()) return;
        await Promise.all(shards.map((_, at) => apply(at, 1_000, null, true)));
      }
    },
  };
}
