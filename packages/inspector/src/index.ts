export type { DevContext } from "./dev-context.ts";
export { type DevRouter, devRouter } from "./dev-router.ts";
export type { Trace } from "./trace/trace.ts";
export type { TracedCall, TracedKey, TracedRecord, TracedRequest, TraceEvent } from "./trace/trace-event.ts";
