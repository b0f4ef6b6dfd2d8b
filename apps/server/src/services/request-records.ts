import { AsyncLocalStorage } from "node:async_hooks";
import { type CapacityRecord, createTally, type Meter, type Tally } from "@quick-photos/db";

/** What one HTTP request has caused so far, for its line in the log. */
export interface RequestRecord {
  /** As the log and the answer have it. */
  readonly requestId: string;
  /** What it cost at the database. */
  readonly tally: Tally;
  /** Why calls in it failed. */
  readonly reasons: string[];
}

/** Tells the requests that are in flight apart, without passing anything through the layers in between. */
export interface RequestRecords {
  /** Returns a record that all work started by `work` belongs to. */
  run<T>(requestId: string, work: (record: RequestRecord) => T): T;
  /** The record of the request that the calling code works for; undefined outside of any. */
  current(): RequestRecord | undefined;
  /** Books every call to the database on the request that made it. */
  readonly meter: Meter;
}

/** Makes the records of one server. */
export function createRequestRecords(): RequestRecords {
  const storage = new AsyncLocalStorage<RequestRecord>();
  return {
    run(requestId, work) {
      const record: RequestRecord = { requestId, tally: createTally(), reasons: [] };
      return storage.run(record, () => work(record));
    },
    current: () => storage.getStore(),
    meter: { record: (call: CapacityRecord) => storage.getStore()?.tally.record(call) },
  };
}
