import type { Binding, Http } from "@quick-photos/contract-suite/bindings/binding";
import { createHttpConnections } from "@quick-photos/contract-suite/bindings/http-connections";
import { type AppOptions, createApp, createLogger } from "@quick-photos/server";
import type { TestClock } from "@quick-photos/testing";
import { inspectRoutes } from "hono/dev";
import { compareAnswers } from "../openapi/compare-answers.ts";
import { type ComposedService, composeService } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";
import type { Storage } from "./storage.ts";

/** The whole server but the socket, and what only this process can do with it. */
export interface SocketlessBinding extends Binding, Pick<ComposedService, "settle"> {
  readonly http: Http;
  readonly clock: TestClock;
  readonly storage: Storage;
  /** Every address that the server answers under, as in `GET /export`. */
  readonly routes: readonly string[];
}

/** Sends whole HTTP requests through the app, from the client that apps use, with no socket in between. */
export function bindWithoutSocket(options: Pick<AppOptions, "clientDir"> = {}): Promise<SocketlessBinding> {
  return openTogether(async ({ use, defer }) => {
    const { fetch, expectNoSurprise } = compareAnswers(async (input, init) => app.fetch(new Request(input, init)));
    defer(async () => expectNoSurprise());
    const { services, clock, storage, settle } = use(await composeService());
    const app = createApp({ services, logger: createLogger("silent"), ...options });
    const connections = createHttpConnections({ baseUrl: "http://photos.localhost", fetch, now: clock.now });
    const handlers = inspectRoutes(app).filter(({ isMiddleware }) => !isMiddleware);
    const routes = [...new Set(handlers.map(({ method, path }) => `${method} ${path}`))];
    return { ...connections, clock, storage, line: true, room: true, live: true, settle, routes };
  });
}
