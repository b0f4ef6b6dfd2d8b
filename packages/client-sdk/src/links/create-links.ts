import type { AppRouter } from "@quick-photos/api";
import { httpLink, type Operation, retryLink, splitLink, type TRPCLink } from "@trpc/client";
import { isPassing, type RetryPolicy, retryDelayMs } from "../retry-policy.ts";
import type { SessionRenewal } from "../session/session-renewal.ts";
import type { SessionStore } from "../session/session-store.ts";
import { errorLink } from "./error-link.ts";
import { createSessionCaptureLink } from "./session-capture-link.ts";
import { createSessionLink } from "./session-link.ts";
import { createStreamLinks } from "./stream-links.ts";
import { createTransportLink } from "./transport-link.ts";
import type { TrpcFetch } from "./trpc-fetch.ts";

interface LinksOptions {
  url: string;
  fetch: TrpcFetch;
  store: SessionStore;
  renewal: SessionRenewal;
  retry: RetryPolicy;
  now: () => Date;
}

/** Calls whose input is the proof (a password, a refresh token): they need no access token and share no request. */
const carryTheirProof = new Set(["users.create", "session.signIn", "session.refresh", "session.signOut"]);

/**
 * The way of a call, outermost first: keep the store in step, repeat a query that failed in passing, attach and renew
 * the session, name the error, send. A mutation is never repeated here: whether that is safe is its caller's to know.
 */
export const createLinks = ({ url, fetch, store, renewal, retry, now }: LinksOptions): TRPCLink<AppRouter>[] => [
  createSessionCaptureLink(store, now),
  retryLink({
    retry: ({ op, error, attempts }) => op.type === "query" && attempts < retry.attempts && isPassing(error),
    retryDelayMs: (attempt) => retryDelayMs(retry, attempt),
  }),
  splitLink({
    condition: ({ type }: Operation) => type === "subscription",
    true: createStreamLinks({ url, fetch, renewal, retry }),
    false: splitLink({
      condition: ({ path }: Operation) => carryTheirProof.has(path),
      true: [errorLink, httpLink({ url, fetch })],
      false: [createSessionLink(renewal), errorLink, createTransportLink(url, fetch)],
    }),
  }),
];
