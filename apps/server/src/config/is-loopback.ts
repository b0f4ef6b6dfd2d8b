import { isIPv4 } from "node:net";

/** Returns whether a host name or address, also one in brackets, is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}
