import type { Cause, Meter, Observe } from "@quick-photos/db";
import { writesOf } from "@quick-photos/db/explain";
import { keys, profileEntity } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import type { Trace } from "../trace/trace.ts";
import type { TracedRequest } from "../trace/trace-event.ts";
import { toTracedCall } from "./traced-call.ts";
import { createTracedJobs } from "./traced-jobs.ts";
import { createTracedRecords, toPlaces } from "./traced-records.ts";
import { createTracedWrites } from "./traced-writes.ts";

/** The name under which the inspector's own calls are metered; they are no part of the trace. */
export const inspectorProcedure = "inspector";

/** Writes down in a trace what a server does. */
export interface Recorder {
  /** Told of every call to the database. Never throws. */
  readonly meter: Meter;
  /** Told of the stream's records before the projector does anything because of them. Never throws. */
  read(records: readonly StreamRecord[]): void;
  /** Told of every HTTP request that called procedures, once it was answered. */
  answered(request: TracedRequest): void;
}

interface RecorderOptions {
  trace: Trace;
  /** Returns the id of the HTTP request that the calling code works for; undefined outside of any. */
  requestId(): string | undefined;
  /** Told of a defect here, which is nobody else's affair. */
  onError(error: unknown): void;
  now?: () => Date;
}

/** Writes whose records may still come. A write that changes nothing has none, and must not be taken for a later one. */
const writesKept = { capacity: 10_000, patienceMs: 10 * 60_000 };

const nothing = () => {};

/** Makes what writes a server's trace. */
export function createRecorder({ trace, requestId, onError, now = () => new Date() }: RecorderOptions): Recorder {
  const writes = createTracedWrites({ ...writesKept, now: () => now().getTime() });
  const jobs = createTracedJobs();
  const records = createTracedRecords(writes);
  const orTell = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      onError(error);
      return otherwise;
    }
  };

  function causesOf(cause: Cause | undefined): string[] {
    if (cause === undefined) return [];
    return "job" in cause ? jobs.causesOf(cause.job) : records.causesOf(cause.records);
  }

  function readRecord(record: StreamRecord): void {
    const traced = records.read(record, now());
    if (!traced) return;
    trace.add({ type: "record", record: traced });
    const userId = record.eventName === "REMOVE" ? keys.profile.parse(record.keys)?.userId : undefined;
    if (userId) trace.forget({ userId, username: profileEntity.tryParse(record.oldImage)?.username ?? null });
  }

  const observe: Observe = (call) => {
    if (call.procedure === inspectorProcedure) return nothing;
    const startedAt = now();
    const caller = requestId() ?? null;
    const causes = caller === null ? causesOf(call.cause) : [];
    const why = caller === null ? causes : [caller];
    const written = writesOf(call.operation, call.input);
    const batch = call.cause && "records" in call.cause ? call.cause.records : [];
    const because = { requestId: caller, causes, records: toPlaces(batch, written), startedAt };
    jobs.begin(written, why);
    const forget = writes.begin(written.map((write) => ({ ...write, causes: why, beganAt: startedAt.getTime() })));
    return (end) =>
      orTell(() => {
        if (end.failure !== null) forget();
        trace.add({ type: "call", call: toTracedCall(call, end, because) });
      }, undefined);
  };

  return {
    meter: { record: nothing, observe: (call) => orTell(() => observe(call), nothing) },
    read: (page) => orTell(() => page.forEach(readRecord), undefined),
    answered: (request) => trace.add({ type: "request", request }),
  };
}
