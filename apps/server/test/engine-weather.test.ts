import type { RouterOutputs } from "@quick-photos/api";
import { expect, test } from "vitest";
import { startEngineFront } from "./fixtures/engine-front.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

const at = (endpoint: string) => ({ kind: "remote", endpoint, region: "us-east-1", credentials: "invented" }) as const;

async function ask(app: RunningApp["app"], path: string, init?: RequestInit) {
  const began = performance.now();
  const response = await app.request(path, init);
  return { response, ms: performance.now() - began };
}

/** Milliseconds for which the SDK alone waits for an answer. */
const sdkMs = 30_000;

const nobody = '/trpc/users.byUsername?input={"username":"nobody"}';

const post = (input: unknown, accessToken?: string): RequestInit => ({
  method: "POST",
  body: JSON.stringify(input),
  headers: {
    "content-type": "application/json",
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  },
});

test("an engine that accepts and never answers costs a call its time and no more", async () => {
  await using front = await startEngineFront();
  await using running = await startApp({ engine: at(front.endpoint), createTable: true, databaseTimeoutMs: 1_500 });
  expect((await running.app.request(nobody)).status).toBe(404);

  front.fault = () => "silence";
  const asked = [ask(running.app, nobody), ask(running.app, "/readyz"), ask(running.app, "/@nobody")] as const;
  const [call, ready, page] = await Promise.all(asked);
  expect(call.response.status).toBe(503);
  expect(call.response.headers.get("retry-after")).toBe("1");
  expect(await call.response.json()).toMatchObject({
    error: { data: { reason: "SERVICE_UNAVAILABLE", retryAfterMs: 1_000 } },
  });
  expect(call.ms).toBeLessThan(sdkMs);
  expect(ready.response.status).toBe(503);
  expect(await ready.response.json()).toMatchObject({ table: "unreachable", data: "unreachable" });
  expect(ready.ms).toBeLessThan(sdkMs);

  // The page of a link does not wait for what it could say of it.
  expect(page.response.status).toBe(200);
  expect(page.ms).toBeLessThan(call.ms);

  front.recover();
  expect((await running.app.request(nobody)).status).toBe(404);
});

test("a table that can be described and not be read is not ready", async () => {
  await using front = await startEngineFront();
  await using running = await startApp({ engine: at(front.endpoint), createTable: true });
  front.fault = (operation) => (operation === "GetItem" ? { refuse: "AccessDeniedException" } : undefined);
  const { response } = await ask(running.app, "/readyz");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ ready: false, table: "reachable", data: "unreachable" });
});

test("a write that meets a transaction on its item is sent again, whatever it is", async () => {
  await using front = await startEngineFront();
  await using running = await startApp({ engine: at(front.endpoint), createTable: true });
  const { app } = running;
  const account = { username: "anna", password: "correct horse" };
  const created = await app.request("/trpc/users.create", post(account));
  const { result } = (await created.json()) as { result: { data: RouterOutputs["users"]["create"] } };
  const { accessToken, refreshToken } = result.data.session;

  const writes = new Set(["PutItem", "UpdateItem", "DeleteItem"]);
  let refusals = 0;
  // Every write is refused twice before it may pass.
  front.fault = (operation) => {
    if (!writes.has(operation) || refusals % 3 === 2) {
      refusals += writes.has(operation) ? 1 : 0;
      return undefined;
    }
    refusals += 1;
    return { refuse: "TransactionConflictException" };
  };
  const calls = [
    () => app.request("/trpc/users.update", post({ status: "windy" }, accessToken)),
    () => app.request("/trpc/inbox.markRead", post({}, accessToken)),
    () => app.request("/trpc/session.signIn", post(account)),
    () => app.request("/trpc/session.signOut", post({ refreshToken })),
  ];
  await running.composition.projector?.settle();
  for (const call of calls) expect((await call()).status).toBe(200);
});

test("a write that is refused for ever says so, with the words for it", async () => {
  await using front = await startEngineFront();
  await using running = await startApp({ engine: at(front.endpoint), createTable: true, databaseTimeoutMs: 30_000 });
  const created = await running.app.request(
    "/trpc/users.create",
    post({ username: "anna", password: "correct horse" }),
  );
  const { result } = (await created.json()) as { result: { data: RouterOutputs["users"]["create"] } };
  front.fault = (operation) => (operation === "PutItem" ? { refuse: "TransactionConflictException" } : undefined);
  const response = await running.app.request("/trpc/inbox.markRead", post({}, result.data.session.accessToken));
  expect(response.status).toBe(409);
  expect(await response.json()).toHaveProperty("error.data.reason", "WRITE_CONFLICT");
});

test.each([
  ["streams", "ListStreams", { refuse: "UnknownOperationException" }],
  ["time to live", "DescribeTimeToLive", { refuse: "UnknownOperationException" }],
] as const)("an engine without %s is refused before anything is made on it", async (what, lacking, fault) => {
  await using front = await startEngineFront();
  front.fault = (operation) => (operation === lacking ? fault : undefined);
  await expect(startApp({ engine: at(front.endpoint), createTable: true })).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringMatching(new RegExp(`the engine has no ${what} \\(at .*\\); unset DYNAMODB_ENDPOINT`)),
  });
  expect(front.operations).not.toContain("CreateTable");
});
