import type { Signals } from "./signals.ts";
import type { Spans } from "./spans.ts";
import type { Telemetry } from "./telemetry.ts";

/** The protocol, as labels name it. */
const system = { "rpc.system.name": "trpc" };

/** Makes what follows calls of procedures and the projector's work. */
export function createCallSignals(
  signals: Signals,
  spans: Spans,
): Pick<Telemetry, "observeCall" | "observeWork" | "countLostCall"> {
  const record = (procedure: string, reason: string | undefined, seconds: number) => {
    const labels = { ...system, "rpc.method": procedure, "error.type": reason };
    signals.record("rpc.server.call.duration", seconds, labels);
  };
  return {
    async observeCall(procedure, call, reasonOf) {
      const beganAt = performance.now();
      const span = spans.open(procedure, { ...system, "rpc.method": procedure });
      const result = await span.run(call);
      const reason = reasonOf(result) ?? undefined;
      record(procedure, reason, (performance.now() - beganAt) / 1_000);
      span.end({}, { failure: reason });
      return result;
    },
    async observeWork(name, work) {
      const span = spans.open(name, {});
      try {
        const result = await span.run(work);
        span.end({});
        return result;
      } catch (error) {
        span.end({}, { failure: error instanceof Error ? error.name : "Error" });
        throw error;
      }
    },
    // Whatever name was called, it is a stranger's word.
    countLostCall: (reason) => record("unknown", reason, 0),
  };
}
