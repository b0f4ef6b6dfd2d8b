import { QueryClient } from "@tanstack/react-query";
import { retryWhenBack } from "./connection.ts";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { isKept?: boolean };
  }
}

/** The `meta` of a query whose answers this device does not keep for reading again without a connection. */
export const notKept = { isKept: false };

/** How long an answer counts as fresh: moving between screens asks for nothing twice, a minute away asks again. */
export const freshForMs = 30_000;

/** How often something a person did is sent again after it got through to nobody: a train has many tunnels. */
const actionAttempts = 4;

/** What the app remembers of the server's answers. What cannot be sent for want of a connection waits for it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: freshForMs, retry: retryWhenBack(1), retryDelay: 0 },
    mutations: { retry: retryWhenBack(actionAttempts), retryDelay: 0 },
  },
});
