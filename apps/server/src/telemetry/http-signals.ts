import { SpanKind } from "@opentelemetry/api";
import type { Signals } from "./signals.ts";
import type { Spans } from "./spans.ts";
import type { RequestOutcome, Telemetry } from "./telemetry.ts";

/** The methods that have a name of their own in metrics; whatever else somebody sends is one. */
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]);

const nameMethod = (method: string) => (methods.has(method) ? method : "_OTHER");

/** Returns why the server failed, undefined where it did not: a refusal is an answer as good as any. */
function failureOf({ status, reasons }: RequestOutcome): string | undefined {
  return status < 500 ? undefined : (reasons[0] ?? `${status}`);
}

function labelsOf(method: string, outcome: RequestOutcome) {
  return {
    "http.request.method": nameMethod(method),
    "http.route": outcome.route,
    "http.response.status_code": outcome.status,
    "url.scheme": "http",
    "error.type": failureOf(outcome),
  };
}

/** Makes what follows requests: their path and query hold ids and secrets, and are left out. */
export function createHttpSignals(signals: Signals, spans: Spans): Pick<Telemetry, "openRequest" | "countRequest"> {
  const record = (method: string, outcome: RequestOutcome, seconds: number) =>
    signals.record("http.server.request.duration", seconds, labelsOf(method, outcome));
  return {
    openRequest({ method, requestId }) {
      const beganAt = performance.now();
      const name = nameMethod(method);
      const span = spans.open(name, { "quick_photos.request_id": requestId }, SpanKind.SERVER);
      return {
        run: span.run,
        end(outcome) {
          record(method, outcome, (performance.now() - beganAt) / 1_000);
          span.end(labelsOf(method, outcome), { name: `${name} ${outcome.route}`, failure: failureOf(outcome) });
        },
      };
    },
    countRequest: ({ method, ...outcome }, seconds) => record(method, outcome, seconds),
  };
}
