import type { AppRouter } from "@quick-photos/api";
import { aloneProcedures, limits } from "@quick-photos/contract";
import { httpBatchStreamLink, httpLink, type Operation, splitLink, type TRPCLink } from "@trpc/client";
import { accessTokenContextKey } from "./session-link.ts";
import type { TrpcFetch } from "./trpc-fetch.ts";

/** Calls in one HTTP request at most: one screen's worth, and within what the server takes. */
const maxItems = 10;

/** Longest URL in characters: what every proxy and browser is known to carry. */
const maxURLLength = 2000;

/** Entries that a call may ask for and share a request: with as many of them, a batch is within what the server takes. */
const maxEntries = limits.batch.entries / maxItems;

const alone: ReadonlySet<string> = new Set(aloneProcedures);

function isAlone({ path, input }: Operation): boolean {
  const entries = typeof input === "object" && input !== null && "limit" in input ? Number(input.limit) : 0;
  return alone.has(path) || entries > maxEntries;
}

/**
 * HTTP: calls made in the same tick share a request, and each is answered as soon as it is ready; those that the server
 * takes alone, and those for much, have one each.
 */
export const createTransportLink = (url: string, fetch: TrpcFetch): TRPCLink<AppRouter> =>
  splitLink({
    condition: isAlone,
    true: httpLink({ url, fetch, headers: ({ op }) => authorization([op]) }),
    false: httpBatchStreamLink({ url, fetch, maxItems, maxURLLength, headers: ({ opList }) => authorization(opList) }),
  });

function authorization(operations: readonly Operation[]): Record<string, string> {
  const token = operations.map(({ context }) => context[accessTokenContextKey]).find(Boolean);
  return token ? { authorization: `Bearer ${token}` } : {};
}
