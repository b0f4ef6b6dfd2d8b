import type { Binding } from "@quick-photos/contract-suite/bindings/binding";
import { createHttpConnections, type HttpService } from "@quick-photos/contract-suite/bindings/http-connections";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openTogether } from "./open-together.ts";
import { startServer, stopServer } from "./server-process.ts";

/** Runs the built server with an engine and a folder of its own, and calls it over a socket; with today's client unless given one. */
export function bindBuiltServer(client: Pick<HttpService, "createClient"> = {}): Promise<Binding> {
  return openTogether(async ({ use, defer }) => {
    const folder = use(createTemporaryFolder());
    const server = await startServer({ DATA_DIR: folder.path });
    defer(() => stopServer(server));
    // Browsers have passkeys for a name, not for an address.
    const baseUrl = server.baseUrl.replace("127.0.0.1", "localhost");
    return {
      ...createHttpConnections({ ...client, baseUrl, fetch: globalThis.fetch, now: () => new Date() }),
      clock: null,
      storage: null,
      line: null,
      room: true,
      live: true,
    };
  });
}
