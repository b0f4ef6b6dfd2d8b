import { test as base, expect, type Page } from "@playwright/test";
import { browserOf, createPerson, type Person } from "./people.ts";
import { refusalsOfPolicy } from "./refusals-of-policy.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { createWorld, type World } from "./world.ts";

interface Fixtures {
  /** Creates an account through the API, for those whose signing up is not the point. */
  newPerson(displayName: string): Promise<Person>;
  /** A page in a browser of its own where somebody is signed in. */
  openAs(person: Person): Promise<Page>;
}

interface WorkerFixtures {
  /** What the server says on the way: a name of its LOG_LEVEL. */
  logLevel: string;
  /** Whether the sample people and photos come in by themselves. */
  sample: boolean;
  /** Whether the server is to be inspected: the app has the inspector then. */
  inspect: boolean;
  server: RunningServer;
  /** People and photos that are the same in every run, made on the server the first time somebody asks for them. */
  world: World;
}

/** Playwright's test, over one server with an engine and a data folder of its own per worker. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  logLevel: ["warn", { option: true, scope: "worker" }],
  sample: [false, { option: true, scope: "worker" }],
  inspect: [false, { option: true, scope: "worker" }],
  server: [
    async ({ logLevel, sample, inspect }, use) => {
      const server = await startServer({ logLevel, sample, inspect });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  world: [({ server }, use) => createWorld(server.url).then(use), { scope: "worker" }],
  baseURL: ({ server }, use) => use(server.url),
  newPerson: ({ server }, use) => use((displayName) => createPerson(server.url, displayName)),
  /** Fails every journey on which the page's policy had to refuse something of the app's own. */
  async context({ context }, use) {
    const refusals = refusalsOfPolicy(context);
    await use(context);
    expect(refusals).toEqual([]);
  },
  async openAs({ browser, server, contextOptions, viewport, isMobile, hasTouch, locale, serviceWorkers }, use) {
    const options = { ...contextOptions, viewport, isMobile, hasTouch, serviceWorkers, ...(locale ? { locale } : {}) };
    const contexts: { close(): Promise<void>; refusals: string[] }[] = [];
    await use(async (person) => {
      const context = await browserOf(browser, server.url, person, options);
      contexts.push({ close: () => context.close(), refusals: refusalsOfPolicy(context) });
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(contexts.flatMap(({ refusals }) => refusals)).toEqual([]);
  },
});

export { expect };
