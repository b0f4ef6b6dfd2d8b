import type { AppRouter } from "@quick-photos/api";
import { createMemorySessionStore, type StoredSession, createClient as todaysClient } from "@quick-photos/client-sdk";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";
import type { Binding, Connection, Http } from "./binding.ts";

/** Where a service is, and how it is called. */
export interface HttpService {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  now: () => Date;
  /** The client of another release; today's where none is given. */
  createClient?: typeof todaysClient;
}

/** Returns the ways to call a service over HTTP: through the client that apps use, with one token, and by hand. */
export function createHttpConnections(
  service: HttpService,
): Pick<Binding, "connect" | "connectAt" | "connectWith" | "origin"> & { readonly http: Http } {
  const { baseUrl, fetch, now, createClient = todaysClient } = service;
  const open = (baseUrl: string, session?: StoredSession): Connection => {
    const { api, upload } = createClient({ baseUrl, fetch, now, sessionStore: createMemorySessionStore(session) });
    return {
      api,
      async put(ticket, bytes) {
        await upload({ ticket, file: new Blob([new Uint8Array(bytes)]) });
      },
    };
  };
  const connect: Binding["connect"] = (session) => open(baseUrl, session);
  return {
    origin: new URL(baseUrl).origin,
    connect,
    connectAt(hostname) {
      const url = new URL(baseUrl);
      url.hostname = hostname;
      return open(url.origin);
    },
    connectWith(accessToken) {
      const headers = { authorization: `Bearer ${accessToken}` };
      const url = `${baseUrl}/trpc`;
      const link = splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: {
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
          },
        }),
        // tRPC declares what it asks of fetch a little wider than fetch itself is declared.
        false: httpLink({ url, headers, fetch: (input, init) => fetch(input, init as RequestInit) }),
      });
      const api = createTRPCClient<AppRouter>({ links: [link] });
      return { ...connect(), api };
    },
    http: (path, init) => fetch(`${baseUrl}${path}`, init),
  };
}
