import type { AppRouter } from "@quick-photos/api";
import { aloneProcedures } from "@quick-photos/contract";
import { httpBatchStreamLink, httpLink, type Operation, splitLink, type TRPCLink } from "@trpc/client";
import { accessTokenContextKey } from "./session-link.ts";
import type { TrpcFetch } from "./trpc-fetch.ts";

/** Calls in one HTTP request at most: one screen's worth, and within what the server takes. */
const maxItems = 10;

/** Longest URL in characters: what every proxy and browser is known to carry. */
const maxURLLength = 2000;

const alone: ReadonlySet<string> = new Set(aloneProcedures);

/** HTTP: calls made in the same tick share a request, and each is answered as soon as it is ready; some have one each. */
export const createTransportLink = (url: string, fetch: TrpcFetch): TRPCLink<AppRouter> =>
  splitLink({
    condition: ({ path }) => alone.has(path),
    true: httpLink({ url, fetch, headers: ({ op }) => authorization([op]) }),
    false: httpBatchStreamLink({ url, fetch, maxItems, maxURLLength, headers: ({ opList }) => authorization(opList) }),
  });

function authorization(operations: readonly Operation[]): Record<string, string> {
  const token = operations.map(({ context }) => context[accessTokenContextKey]).find(Boolean);
  return token ? { authorization: `Bearer ${token}` } : {};
}
