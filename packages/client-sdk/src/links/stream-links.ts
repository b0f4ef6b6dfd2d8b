import type { AppRouter } from "@quick-photos/api";
import { httpSubscriptionLink, type TRPCLink } from "@trpc/client";
import { EventSource } from "eventsource";
import type { RetryPolicy } from "../retry-policy.ts";
import type { SessionRenewal } from "../session/session-renewal.ts";
import { errorLink } from "./error-link.ts";
import { createResumingLink } from "./resuming-link.ts";
import { createStreamSession } from "./stream-session.ts";
import type { TrpcFetch } from "./trpc-fetch.ts";

interface StreamLinksOptions {
  url: string;
  fetch: TrpcFetch;
  renewal: SessionRenewal;
  retry: RetryPolicy;
}

/**
 * The way of a subscription: resume it, name its errors, and connect with an EventSource of our own, because those of
 * browsers can send no header and Node has none.
 */
export function createStreamLinks({ url, fetch, renewal, retry }: StreamLinksOptions): TRPCLink<AppRouter>[] {
  const session = createStreamSession(fetch, renewal);
  return [
    createResumingLink({ session, retry }),
    errorLink,
    httpSubscriptionLink({
      url,
      EventSource,
      eventSourceOptions: { fetch: session.fetch },
    }),
  ];
}
