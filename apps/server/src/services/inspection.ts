import type { Trail } from "@quick-photos/auditor";
import type { TableReader } from "@quick-photos/db/maintenance";
import { createRecorder, createTrace, type Recorder, type Trace } from "@quick-photos/inspector";
import type { Logger } from "pino";
import type { RequestRecords } from "./request-records.ts";

/** What developers see of a server that was started to be inspected. */
export interface Inspection {
  trace: Trace;
  recorder: Recorder;
  /** The table as it is stored. */
  table: TableReader;
  /** How far the projections trail the table. */
  trail: Trail;
}

/** Events that are kept: some minutes of one person's taps, with what follows from them. At most 64 kB each, 2 kB as a rule. */
const traceCapacity = 1_000;

interface InspectionOptions {
  table: TableReader;
  records: RequestRecords;
  logger: Logger;
  now: () => Date;
}

/** Begins to write down what the server does. */
export function createInspection({ table, records, logger, now }: InspectionOptions): Omit<Inspection, "trail"> {
  const trace = createTrace({ capacity: traceCapacity });
  const requestId = () => records.current()?.requestId;
  const onError = (error: unknown) =>
    logger.error({ err: error }, "the trace lacks something that it could not record");
  return { table, trace, recorder: createRecorder({ trace, requestId, onError, now }) };
}
