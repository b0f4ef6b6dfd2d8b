import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { messages } from "../messages/messages.ts";
import { retryWhenBack } from "../offline/connection.ts";
import { showToast } from "../ui/toasts.ts";

/** How long an answer counts as fresh: moving between screens asks for nothing twice, a minute away asks again. */
export const freshForMs = 30_000;

/** How often something a person did is sent again after it got through to nobody: a train has many tunnels. */
const actionAttempts = 4;

/** Whoever is signed out in the middle of something hears it, whatever they were doing. */
function onError(error: unknown): void {
  if (isQuickPhotosError(error, "SESSION_ENDED")) showToast({ tone: "error", text: messages.account.sessionEnded });
}

/** What the app remembers of the server's answers. What cannot be sent for want of a connection waits for it. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: freshForMs, retry: retryWhenBack(1), retryDelay: 0 },
    mutations: { retry: retryWhenBack(actionAttempts), retryDelay: 0 },
  },
});
