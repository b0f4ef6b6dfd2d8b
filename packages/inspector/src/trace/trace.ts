import type { TraceEvent } from "./trace-event.ts";

/** What this process has done for whoever asked, as it happens; kept in memory, the oldest forgotten first. */
export interface Trace {
  add(event: TraceEvent): void;
  /** Yields what is kept, then what comes, until the signal is aborted or the trace is closed. */
  events(signal?: AbortSignal): AsyncGenerator<TraceEvent, void, undefined>;
  /** Ends every reader. */
  close(): void;
}
