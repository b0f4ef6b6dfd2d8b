import type { Context } from "hono";
import type { ServerEnv } from "./server-env.ts";

/** Returns the Allow header of an address that has these methods. */
export const allowOf = (methods: readonly string[]): string => [...methods, "OPTIONS"].join(", ");

/** Returns what a method gets that an address does not have: the word that it has others, or just their names. */
export function refuseMethod(c: Context<ServerEnv>, methods: readonly string[]): Response {
  const headers = { allow: allowOf(methods), "cache-control": "no-store" };
  if (c.req.method === "OPTIONS") return c.body(null, 204, headers);
  return c.text("This address has no such method.\n", 405, headers);
}
