export { askForStreams } from "./ask-for-streams.ts";
export { type EventRecord, fromEventRecord } from "./event-record.ts";
export { createLeanReading, createSdkReading, type ReadRecords } from "./read-records.ts";
export { StreamError } from "./stream-error.ts";
export { type StreamRecord, toPosition } from "./stream-record.ts";
export { createTableStream, type Shard, type ShardCursor, type ShardPage, type TableStream } from "./table-stream.ts";
