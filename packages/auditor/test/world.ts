import { EventEmitter, once } from "node:events";
import { createDb, type FeedLimits } from "@quick-photos/db";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { createPacedMeter, createTableScan } from "@quick-photos/db/maintenance";
import type { TableStream } from "@quick-photos/db/stream";
import { type Projector, saveCheckpoint, startProjector } from "@quick-photos/projector";
import { startTable } from "@quick-photos/testing/engine";
import { watchRequests } from "@quick-photos/testing/requests";
import { auditProcedure, auditTable, type Finding, type Trail } from "../src/index.ts";

/** Starts an empty table, and what an audit looks at it with. */
async function startAuditedTable(feedLimits: Partial<FeedLimits>) {
  const { client, tableName, stream, engine, stop } = await startTable();
  const paced = createPacedMeter({ procedure: auditProcedure, unitsPerSecond: 1_000_000 });
  const requests = watchRequests("auditor");
  const meter = { ...paced, ...requests.over(paced) };
  const db = createDb({ client, tableName, meter, feedLimits });
  const scan = createTableScan({ client, tableName, meter, procedure: auditProcedure, tableKeys: db.tableKeys });
  /** Returns the table as another process sees it: nothing cached. */
  const coldDb = () => createDb({ client, tableName, feedLimits });
  const stopWatched = async () => {
    await stop();
    requests.expectRecorded();
  };
  return { db, coldDb, stream, engine, scan, meter, stop: stopWatched };
}

/** Returns the place behind the last record of each shard. */
async function endsOf(stream: TableStream) {
  const ends = [];
  for (const { shardId } of await stream.listShards()) {
    let page = await stream.readShard(await stream.openShard({ shardId }));
    let last = page.records.at(-1);
    while (page.records.length > 0 && page.next) {
      page = await stream.readShard(page.next);
      last = page.records.at(-1) ?? last;
    }
    if (last) ends.push({ shardId, sequenceNumber: last.sequenceNumber });
  }
  return ends;
}

/**
 * Returns the stream, and the trail of whoever reads it: a read that begins later than now sees all that was written
 * before, and is applied when the next one begins.
 */
function watchReads(stream: TableStream): { stream: TableStream; trail: Trail } {
  const reads = new EventEmitter();
  const watched: TableStream = {
    ...stream,
    readShard(cursor) {
      reads.emit("begin");
      return stream.readShard(cursor);
    },
  };
  const caughtUp = async () => {
    for (let seen = 0; seen < 2; seen++) await once(reads, "begin");
  };
  return { stream: watched, trail: { caughtUp } };
}

/** What is the projector's own affair, or changes by being looked at. */
const isBookkeeping = ({ PK }: PrimaryKey) => /^(?:STREAM#|JOBS$|MIGRATIONS$)/.test(PK);

/** An empty table on an engine of its own, with a projector at work. */
export async function startWorld(feedLimits: Partial<FeedLimits> = {}) {
  const table = await startAuditedTable(feedLimits);
  const { db, stream, scan, meter } = table;
  const watched = watchReads(stream);
  const project = () =>
    startProjector({ db, stream: watched.stream, removeMedia: async () => {}, pollMs: 10, isSole: true });
  let projector: Projector = project();
  const trail: Trail = { caughtUp: () => projector.settle() };

  return {
    ...table,
    /** The trail of a projector that never comes to rest. */
    liveTrail: watched.trail,
    settle: () => projector.settle(),
    /** Lets the projector save its place and stop. */
    halt: () => projector.stop(),
    /** Does something that the projector never learns of, as if its records had been trimmed. */
    async unseen(damage: () => Promise<void>) {
      await projector.settle();
      await projector.stop();
      try {
        await damage();
        for (const end of await endsOf(stream)) await saveCheckpoint(db, end);
      } finally {
        projector = project();
      }
      await projector.settle();
    },
    async audit({
      isRepairing = false,
      segments = 2,
      followed = trail,
      onProgress = (_: number) => {},
      ready = meter.ready,
    } = {}) {
      const findings: Finding[] = [];
      const result = await auditTable({
        db,
        scan,
        trail: followed,
        ready,
        now: () => new Date(),
        segments,
        isRepairing,
        onFinding: (finding) => void findings.push(finding),
        onProgress,
      });
      return { findings, ...result };
    },
    /** Returns every item, but for the projector's own items and watermarks. */
    async dump(): Promise<Record<string, Item>> {
      const items: Record<string, Item> = {};
      for await (const page of scan.pages({ segment: 0, segments: 1, pageSize: 1_000 })) {
        for (const { watermarks: _, ...item } of page.items) {
          if (!isBookkeeping(item)) items[`${item.PK} / ${item.SK}`] = item;
        }
      }
      return Object.fromEntries(Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    async stop() {
      await projector.stop();
      await table.stop();
    },
  };
}

/** A test's table. */
export type World = Awaited<ReturnType<typeof startWorld>>;
