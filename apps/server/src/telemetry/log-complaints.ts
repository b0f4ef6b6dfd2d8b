import { DiagLogLevel, diag } from "@opentelemetry/api";
import type { Logger } from "pino";

/** Longer than any sentence of the library: what a collector replies may be a page. */
const longestComplaint = 200;

/** Returns the message of an error, which the library tells as an object in JSON; what is none, as it is. */
function sentenceOf(told: string): string {
  if (!told.startsWith("{")) return told;
  try {
    return String(JSON.parse(told).message);
  } catch {
    return told;
  }
}

/** Lets the library's complaints, such as a collector that is away, be in the log. */
export function logComplaints(logger: Logger): void {
  const complain = (told: string) => {
    logger.warn({ complaint: sentenceOf(told).slice(0, longestComplaint) }, "metrics or traces are not sent");
  };
  const silent = () => {};
  const target = { error: complain, warn: complain, info: silent, debug: silent, verbose: silent };
  diag.setLogger(target, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
}
