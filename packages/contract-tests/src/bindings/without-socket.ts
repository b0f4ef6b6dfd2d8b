import { createApp, createLogger } from "@quick-photos/server";
import type { Binding } from "./binding.ts";
import { composeService } from "./composed-service.ts";
import { createHttpConnections } from "./http-connections.ts";
import { openTogether } from "./open-together.ts";

/** Sends whole HTTP requests through the app, from the client that apps use, with no socket in between. */
export function bindWithoutSocket(): Promise<Binding> {
  return openTogether(async ({ use }) => {
    const { services, clock, storage } = use(await composeService());
    const app = createApp({ services, logger: createLogger("silent") });
    const fetch: typeof globalThis.fetch = async (input, init) => app.fetch(new Request(input, init));
    return {
      ...createHttpConnections({ baseUrl: "http://photos.test", fetch, now: clock.now }),
      clock,
      storage,
    };
  });
}
