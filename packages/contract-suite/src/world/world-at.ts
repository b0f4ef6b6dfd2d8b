import { createHttpConnections, type HttpService } from "../bindings/http-connections.ts";
import { createWorld, type World } from "./world.ts";

/** Returns a world on the other side of an address, with the clock of this machine. */
export function worldAt(baseUrl: string, service: Pick<Partial<HttpService>, "fetch" | "createClient"> = {}): World {
  const connections = createHttpConnections({ fetch: globalThis.fetch, now: () => new Date(), ...service, baseUrl });
  return createWorld({
    ...connections,
    clock: null,
    storage: null,
    line: null,
    room: null,
    live: true,
    async [Symbol.asyncDispose]() {},
  });
}
