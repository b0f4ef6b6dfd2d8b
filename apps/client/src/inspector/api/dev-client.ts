import type { DevRouter } from "@quick-photos/inspector";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from "@trpc/client";
import { EventSource, type FetchLike } from "eventsource";
import { client } from "../../api/client.ts";

const url = new URL("/dev/trpc", location.origin).href;

/** Returns the header that says who asks; none for nobody. A token that has run out is renewed by the app's own calls. */
function authorization(): Record<string, string> {
  const session = client.session.read();
  return session ? { authorization: `Bearer ${session.accessToken}` } : {};
}

/**
 * Makes the connection to what the server has for developers. `onRefused` hears why a stream was refused, before it
 * ends: browsers tell nothing of an answer that is no stream.
 */
export function createDevClient(onRefused?: (response: Response) => void): TRPCClient<DevRouter> {
  const streamFetch: FetchLike = async (input, init) => {
    const response = await fetch(input, { ...(init as RequestInit), headers: { ...init.headers, ...authorization() } });
    if (!response.ok) onRefused?.(response.clone());
    return response;
  };
  return createTRPCClient<DevRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url, EventSource, eventSourceOptions: { fetch: streamFetch } }),
        false: httpLink({ url, headers: authorization }),
      }),
    ],
  });
}
