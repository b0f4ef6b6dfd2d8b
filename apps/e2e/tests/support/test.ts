import { test as base, type Page } from "@playwright/test";
import { browserOf, createPerson, type Person } from "./people.ts";
import { startServer } from "./start-server.ts";

interface Fixtures {
  /** Creates an account through the API, for those whose signing up is not the point. */
  newPerson(displayName: string): Promise<Person>;
  /** A page in a browser of its own where somebody is signed in. */
  openAs(person: Person): Promise<Page>;
}

interface WorkerFixtures {
  /** What the server says on the way: a name of its LOG_LEVEL. */
  logLevel: string;
  serverUrl: string;
}

/** Playwright's test, over one server with an engine and a data folder of its own per worker. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  logLevel: ["warn", { option: true, scope: "worker" }],
  serverUrl: [
    async ({ logLevel }, use) => {
      const server = await startServer(logLevel);
      await use(server.url);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ serverUrl }, use) => use(serverUrl),
  newPerson: ({ serverUrl }, use) => use((displayName) => createPerson(serverUrl, displayName)),
  async openAs({ browser, serverUrl, contextOptions, viewport, isMobile, hasTouch, locale }, use) {
    const options = { ...contextOptions, viewport, isMobile, hasTouch, ...(locale ? { locale } : {}) };
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (person) => {
      const context = await browserOf(browser, serverUrl, person, options);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect } from "@playwright/test";
