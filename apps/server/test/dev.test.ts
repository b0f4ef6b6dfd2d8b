import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLong } from "@quick-photos/testing";
import { browserLaunch } from "@quick-photos/testing/browser";
import { chromium } from "playwright";
import { expect, test, vi } from "vitest";
import { type DevSession, startDev, touch } from "./fixtures/dev-session.ts";
import { startApp } from "./fixtures/running-app.ts";

/** Enough for two starts on a machine that is busy with all the other tests. */
const timeout = 180_000;

// Which processes there are is read from /proc.
const linuxTest = test.skipIf(process.platform !== "linux");

/** Other ways to start the same, and to end it: by day one start is enough. */
const atNight = isLong ? linuxTest : test.skip;

const serverFile = "apps/server/src/http/health-routes.ts";
const component = "src/ui/password-field.tsx";

/** Within the ten seconds that the server gives requests in flight, of which there are none. */
async function expectNothingLeft(session: DevSession): Promise<void> {
  await vi.waitFor(() => expect(session.processes()).toEqual([]), { timeout: 60_000, interval: 50 });
}

/** Whatever has a route in the server is answered by the server, however many routes it gets. */
async function expectToPassOn({ origin }: DevSession): Promise<void> {
  await using running = await startApp();
  const named = running.app.routes.filter(({ path: route }) => route !== "/*");
  const paths = new Set(named.map(({ path: route }) => `/${route.split("/")[1]}`));
  expect([...paths].sort()).toEqual(expect.arrayContaining(["/export", "/healthz", "/media", "/readyz", "/trpc"]));
  for (const route of paths) {
    const answer = await fetch(origin + route);
    await answer.arrayBuffer();
    expect([route, answer.headers.get("x-content-type-options")]).toEqual([route, "nosniff"]); // Vite sends none
  }
}

/** Vite hands out files of the repository, in which a data folder with its keys usually is. */
async function expectToKeepDataFolders({ origin }: DevSession): Promise<void> {
  const folder = mkdtempSync(path.join(import.meta.dirname, "results-"));
  const [key, other] = [path.join(folder, ".data/auth-secret"), path.join(folder, "other")];
  mkdirSync(path.dirname(key));
  for (const file of [key, other]) writeFileSync(file, "a secret");
  const statusOf = async (file: string) => (await fetch(`${origin}/@fs${file}?raw`)).status;
  const statuses = [await statusOf(key), await statusOf(other)];
  rmSync(folder, { recursive: true });
  expect(statuses).toEqual([403, 200]);
}

async function expectToServe({ origin }: DevSession): Promise<void> {
  expect(await (await fetch(origin)).text()).toContain('src="/src/main.tsx');
  const answer = await fetch(`${origin}/trpc/session.list`);
  expect([answer.status, await answer.json()]).toEqual([
    401,
    expect.objectContaining({ error: expect.objectContaining({ data: expect.anything() }) }),
  ]);
}

/** A component that was saved is shown anew where it stands, and what somebody has done there stays. */
async function expectToRefresh({ origin }: DevSession): Promise<void> {
  await using browser = await chromium.launch(await browserLaunch());
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${origin}/sign-in`, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Show password" }).click();
  // Stands for the change of a file: the checkout is left as it is.
  await page.route(`**/${component}?t=*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("relative", "relative changed") });
  });
  touch(`apps/client/${component}`);
  await page.locator(".changed").waitFor();
  expect(await page.locator(".changed input").getAttribute("type")).toBe("text");
}

linuxTest(
  "npm run dev serves client and API, reloads both, and leaves nothing behind when it is stopped while it reloads",
  { timeout },
  async () => {
    await using session = await startDev(["npm", "run", "dev"]);
    await session.said("Quick Photos is ready");
    await session.said("Local:");
    await expectToServe(session);

    await expectToRefresh(session);

    // A folder that comes and goes beside the sources, as with a run of tests, starts nothing.
    rmdirSync(mkdtempSync(path.join(import.meta.dirname, "../../../packages/db/results-")));
    touch(serverFile);
    await session.said("src/http/health-routes.ts has changed.");
    expect(session.output()).not.toContain("results-");
    await session.said("Quick Photos is ready", 2);
    await expectToServe(session);
    await expectToPassOn(session);
    await expectToKeepDataFolders(session);
    expect(existsSync(path.join(session.dataDir, "engine.json"))).toBe(true);

    touch(serverFile);
    await session.said("has changed.", 2);
    process.kill(-session.child.pid, "SIGINT");
    await expectNothingLeft(session);
  },
);

atNight("npm run dev ends when npm is killed while it starts", { timeout }, async () => {
  await using session = await startDev(["npm", "run", "dev"]);
  await vi.waitFor(() => expect(session.processes()).toContainEqual(expect.stringContaining("src/main.ts")), {
    timeout,
    interval: 20,
  });
  process.kill(session.child.pid, "SIGKILL");
  await expectNothingLeft(session);
});

atNight("turbo dev runs by itself, and leaves nothing behind", { timeout }, async () => {
  await using session = await startDev(["pnpm", "exec", "turbo", "run", "dev"]);
  await session.said("Quick Photos is ready");
  await session.said("Local:");
  await expectToServe(session);
  process.kill(-session.child.pid, "SIGTERM");
  await expectNothingLeft(session);
});
