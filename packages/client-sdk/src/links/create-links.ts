import type { AppRouter } from "@quick-photos/api";
import { httpLink, type Operation, splitLink, type TRPCLink } from "@trpc/client";
import type { RetryPolicy } from "../retry-policy.ts";
import type { SessionRenewal } from "../session/session-renewal.ts";
import type { SessionStore } from "../session/session-store.ts";
import { errorLink } from "./error-link.ts";
import { createRepeatingLink } from "./repeating-link.ts";
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
const carryTheirProof = new Set([
  "users.create",
  "session.signIn",
  "session.signInWithPasskey",
  "session.recover",
  "session.refresh",
  "session.signOut",
]);

/**
 * Mutations that are not repeated here: a session or an account that was made although the answer was lost would be in
 * the way of itself, and a photo is published by what also brings its bytes, which repeats both.
 */
const sentOnce = new Set([...carryTheirProof, "photos.publish"]);

/**
 * The way of a call, outermost first: keep the store in step, repeat what failed in passing, attach and renew the
 * session, name the error, send.
 */
export const createLinks = ({ url, fetch, store, renewal, retry, now }: LinksOptions): TRPCLink<AppRouter>[] => [
  createSessionCaptureLink(store, now),
  createRepeatingLink({ retry, once: sentOnce }),
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
