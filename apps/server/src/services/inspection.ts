import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Trail } from "@quick-photos/auditor";
import type { Meter } from "@quick-photos/db";
import { createTableReader, type TableReader } from "@quick-photos/db/maintenance";
import {
  createRecorder,
  createTrace,
  type DevRouter,
  devRouter,
  inspectorProcedure,
  type Recorder,
  type Trace,
} from "@quick-photos/inspector";
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
  /** What developers ask. */
  router: DevRouter;
  /** What the meter knows its reading of the table by. */
  procedure: string;
}

/** Events that are kept: some minutes of one person's taps, with what follows from them. At most 64 kB each, 2 kB as a rule. */
const traceCapacity = 1_000;

/** What an inspection is made of. */
export interface InspectionOptions {
  client: DynamoDBClient;
  tableName: string;
  meter: Meter;
  records: RequestRecords;
  logger: Logger;
  now: () => Date;
}

/** Begins to write down what the server does. Loaded by servers that are to be inspected alone, with the inspector. */
export function createInspection({
  client,
  tableName,
  meter,
  records,
  logger,
  now,
}: InspectionOptions): Omit<Inspection, "trail"> {
  const procedure = inspectorProcedure;
  const table = createTableReader({ client, tableName, meter, procedure });
  const trace = createTrace({ capacity: traceCapacity });
  const requestId = () => records.current()?.requestId;
  const onError = (error: unknown) =>
    logger.error({ err: error }, "the trace lacks something that it could not record");
  const recorder = createRecorder({ trace, requestId, onError, now });
  return { table, trace, recorder, router: devRouter, procedure };
}
