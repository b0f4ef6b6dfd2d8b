import path from "node:path";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createTemporaryFolder } from "@quick-photos/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { startApp } from "./fixtures/running-app.ts";

test("without its engine the service is unavailable, and back when the engine is", async () => {
  const folder = createTemporaryFolder();
  const dataFile = path.join(folder.path, "data.db");
  onTestFinished(folder.remove);
  const engine = await startEmbeddedEngine({ dataFile });
  const { endpoint } = engine;
  const remote = { kind: "remote", endpoint, region: "us-east-1", credentials: "invented" } as const;
  await using running = await startApp({ engine: remote, createTable: true });
  const profile = () => running.app.request('/trpc/users.byUsername?input={"username":"nobody"}');
  expect((await profile()).status).toBe(404);

  await engine.stop();
  const response = await profile();
  expect(response.status).toBe(503);
  expect(await response.json()).toHaveProperty("error.data.reason", "SERVICE_UNAVAILABLE");
  expect(running.logged()).toContainEqual(expect.objectContaining({ level: "warn", msg: "service unavailable" }));
  await vi.waitFor(async () => expect((await running.app.request("/readyz")).status).toBe(503), { timeout: 60_000 });
  expect((await running.app.request("/healthz")).status).toBe(200);

  const again = await startEmbeddedEngine({ dataFile, endpoint });
  onTestFinished(again.stop);
  expect((await profile()).status).toBe(404);
});
