import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";

/** What stands before a server, and where it is. */
export interface AlteringProxy extends AsyncDisposable {
  readonly baseUrl: string;
}

/** Stands before a server, and answers what `answer` returns: what the server does, or something else. */
export async function createAlteringProxy(
  target: string,
  answer: (url: string, passOn: () => Promise<Response>) => Promise<Response>,
): Promise<AlteringProxy> {
  const server = createAdaptorServer({
    fetch(request) {
      return answer(request.url, async () => {
        const { pathname, search } = new URL(request.url);
        const { method, headers } = request;
        const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
        const response = await fetch(target + pathname + search, { method, headers, body });
        // Their bodies come unpacked out of `fetch`.
        const kept = new Headers(response.headers);
        for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
        return new Response(response.body, { status: response.status, headers: kept });
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    baseUrl: `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
