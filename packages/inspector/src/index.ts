export type { DevContext } from "./dev-context.ts";
export { type DevRouter, devRouter } from "./dev-router.ts";
export { createRecorder, inspectorProcedure, type Recorder } from "./record/recorder.ts";
export { createTrace, type Trace } from "./trace/trace.ts";
export type { TracedCall, TracedKey, TracedRecord, TracedRequest, TraceEvent } from "./trace/trace-event.ts";
