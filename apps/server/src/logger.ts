import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** What must not reach a log under any name it goes by; tickets and tokens are as good as passwords. */
const secretNames = ["password", "passwordHash", "accessToken", "refreshToken", "authorization", "uploadId", "secret"];

/** Makes the log: one JSON object to a line, on stderr, so that stdout stays for people. */
export function createLogger(level: Config["logLevel"], destination: DestinationStream = pino.destination(2)): Logger {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters, redact: paths }, destination);
}
