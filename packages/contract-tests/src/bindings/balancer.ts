import type { RunningServer } from "./server-process.ts";

/** Where clients find whatever servers there are. */
export const publicUrl = "http://photos.localhost";

/** What stands before servers that come and go. */
export interface Balancer {
  /** Sends calls to `publicUrl` to these servers in turn, from now on; what is on its way stays where it is. */
  sendTo(...servers: RunningServer[]): void;
  /** Calls whoever is sent to, and every other address as it is. */
  readonly fetch: typeof globalThis.fetch;
}

/** Makes a balancer that sends calls nowhere yet. */
export function createBalancer(): Balancer {
  let targets: RunningServer[] = [];
  let turn = 0;
  return {
    sendTo(...servers) {
      targets = servers;
    },
    fetch(input, init) {
      const request = new Request(input, init);
      const { origin, pathname, search } = new URL(request.url);
      if (origin !== publicUrl) return fetch(request);
      const target = targets[turn++ % targets.length];
      if (!target) throw new RangeError("calls are sent nowhere");
      return fetch(new Request(`${target.baseUrl}${pathname}${search}`, request));
    },
  };
}
