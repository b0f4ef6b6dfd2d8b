import { hostname } from "node:os";

/** Names this process to those who want to do the same. */
export function nameProcess(now: Date): string {
  return `process ${process.pid} on ${hostname()}, begun at ${now.toISOString()},`;
}
