import { appRouter } from "@quick-photos/api";
import type { AnyTRPCProcedure } from "@trpc/server";

const methodsByType = { query: ["GET", "HEAD"], subscription: ["GET", "HEAD"], mutation: ["POST"] } as const;

/** All procedures, by their whole names, which is how they lie there; the router's type, for callers, nests them. */
export const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;

/** Returns the methods of the procedures that a path under `/trpc` names, several of a batch by commas. */
export function procedureMethods(path: string): string[] {
  const names = path.slice("/trpc/".length).split(",");
  const methods = Object.entries(procedures)
    .filter(([name]) => names.includes(name))
    .flatMap(([, { _def }]) => methodsByType[_def.type]);
  return [...new Set(methods)];
}
