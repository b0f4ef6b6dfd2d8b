import type { FetchLike } from "eventsource";
import type { SessionRenewal } from "../session/session-renewal.ts";
import type { StoredSession } from "../session/session-store.ts";
import type { TrpcFetch } from "./trpc-fetch.ts";

/** The session of streams, which connect again by themselves while access tokens come and go. */
export interface StreamSession {
  /** `fetch` with an access token that is good at this moment, in a header: URLs end up in logs. */
  readonly fetch: FetchLike;
  /** The server refused the token of the latest connection, so the next one gets a newer. */
  refused(): void;
  /** Why the latest connection could not be tried at all, once; `null` when it was. */
  takeProblem(): unknown;
}

/** The answer to a connection that cannot be tried: it ends the stream instead of trying it again in the same way. */
const unauthorized = 401;

/** Attaches sessions to the connections made with `fetch`. */
export function createStreamSession(fetch: TrpcFetch, renewal: SessionRenewal): StreamSession {
  let sent: StoredSession | null = null;
  let isRefused = false;
  let problem: unknown = null;
  const choose = async () => {
    const held = await renewal.current();
    sent = held && sent && isRefused ? await renewal.renew(sent) : held;
    isRefused = false;
    return sent;
  };
  return {
    async fetch(input, init) {
      try {
        const session = await choose();
        const authorization = session ? { authorization: `Bearer ${session.accessToken}` } : {};
        // Whatever `fetch` it is, what it answers to an EventSource is a response.
        return fetch(input, { ...init, headers: { ...init.headers, ...authorization } }) as Promise<Response>;
      } catch (error) {
        problem = error;
        return new Response(null, { status: unauthorized });
      }
    },
    refused() {
      isRefused = true;
    },
    takeProblem() {
      const taken = problem;
      problem = null;
      return taken;
    },
  };
}
