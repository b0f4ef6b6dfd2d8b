import type { AppRouter } from "@quick-photos/api";
import { createClient, createMemorySessionStore } from "@quick-photos/client-sdk";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";
import type { Binding, Http } from "./binding.ts";

interface HttpService {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  now: () => Date;
}

/** Returns the ways to call a service over HTTP: through the client that apps use, with one token, and by hand. */
export function createHttpConnections(
  service: HttpService,
): Pick<Binding, "connect" | "connectWith"> & { readonly http: Http } {
  const { baseUrl, fetch, now } = service;
  const connect: Binding["connect"] = (session) => {
    const { api, upload } = createClient({ baseUrl, fetch, now, sessionStore: createMemorySessionStore(session) });
    return {
      api,
      async put(ticket, bytes) {
        await upload({ ticket, file: new Blob([new Uint8Array(bytes)]) });
      },
    };
  };
  return {
    connect,
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
