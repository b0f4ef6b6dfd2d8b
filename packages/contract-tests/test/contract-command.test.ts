import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { writeLine } from "@quick-photos/contract-suite/deployment/account-ledger";
import { expectService } from "@quick-photos/contract-suite/deployment/expect-service";
import { ledgerOf } from "@quick-photos/contract-suite/deployment/ledger-files";
import { recordAccounts } from "@quick-photos/contract-suite/deployment/record-accounts";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import { worldAt } from "@quick-photos/contract-suite/world/world-at";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createTemporaryFolder, findFreePort, isLong } from "@quick-photos/testing";
import { test as base, expect } from "vitest";
import { createAlteringProxy } from "../src/bindings/altering-proxy.ts";
import { openTogether } from "../src/bindings/open-together.ts";
import { startServer, stopServer } from "../src/bindings/server-process.ts";

const program = path.resolve(import.meta.dirname, "../scripts/contract.mjs");

function spawnContract(...args: string[]) {
  return spawn(process.execPath, [program, ...args]);
}

/** Runs what `npm run contract` runs; beside this process, which may have to answer it. */
async function contract(...args: string[]) {
  const child = spawnContract(...args);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [status] = await once(child, "close");
  return { status, stdout, stderr };
}

/** As many as are left behind, and some of those that the cases ask for. */
const signUps = 7 + 4;

const openPlace = () =>
  openTogether(async ({ use, defer }) => {
    const { path: folder } = use(createTemporaryFolder());
    const server = await startServer({ DATA_DIR: folder, LIMIT_SIGN_UPS: `${signUps}/4000` });
    defer(() => stopServer(server));
    return { folder, baseUrl: server.baseUrl.replace("127.0.0.1", "localhost") };
  });

const test = base
  .extend("open", { scope: "file" }, async () => openPlace)
  .extend("place", { scope: "file" }, async ({ open }, { onCleanup }) => {
    const place = await open();
    onCleanup(() => place[Symbol.asyncDispose]());
    return place;
  });

/** Leaves accounts behind as a run does that was killed; returns the ids of those that are still there. */
async function leaveAccounts(folder: string, baseUrl: string): Promise<string[]> {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const ledger = ledgerOf(folder, baseUrl, pid);
  const fetch = recordAccounts(globalThis.fetch, (line) => writeLine(ledger, line));
  const world = worldAt(baseUrl, { fetch });
  const [usual, renamed, changed, locked, signedOut, gone] = await Promise.all(
    Array.from({ length: 6 }, () => world.signUp()),
  );
  if (!usual || !renamed || !changed || !locked || !signedOut || !gone) throw new RangeError("six are six");
  await renamed.api.users.update.mutate({ username: createUsername() });
  const { password } = changed;
  await changed.api.users.changePassword.mutate({ password, newPassword: "another horse, another battery" });
  const wrong = { username: locked.username, password: "not the password" };
  for (let tries = 0; tries < 10; tries++) await failureOf(world.stranger().api.session.signIn.mutate(wrong));
  await world.stranger().api.session.signOut.mutate({ refreshToken: signedOut.session.refreshToken });
  await gone.api.users.remove.mutate({ password });
  // Somebody's whose answer never came, and somebody's whose question never did.
  const unheard = recordAccounts(
    async (...request) => {
      await globalThis.fetch(...request);
      throw new TypeError("fetch failed");
    },
    (line) => writeLine(ledger, line),
  );
  await failureOf(worldAt(baseUrl, { fetch: unheard }).signUp());
  writeLine(ledger, { is: "asked", ask: "never sent", username: createUsername(), password });
  return [usual, renamed, changed, locked, signedOut].map(({ userId }) => userId);
}

test("a run names what differs and what limits keep from being tried, and removes what another has left", async ({
  place: { baseUrl, folder },
}) => {
  let refusals = 0;
  await using proxy = await createAlteringProxy(baseUrl, async (url, passOn) => {
    if (url.includes("/trpc/users.create") && refusals-- > 0) {
      return new Response("{}", { status: 429, headers: { "retry-after": "1" } });
    }
    const response = await passOn();
    if (!url.includes("/trpc/users.me")) return response;
    return new Response((await response.text()).replace('"isSelf":true', '"isSelf":false'), response);
  });
  const accounts = path.join(folder, "accounts");
  const left = await leaveAccounts(accounts, proxy.baseUrl);
  refusals = 1;
  const junit = path.join(folder, "junit.xml");
  const { status, stdout, stderr } = await contract(
    "--url",
    proxy.baseUrl,
    "--only",
    "users.me",
    "--accounts",
    accounts,
    "--junit",
    junit,
  );
  expect({ status, stderr }, stdout).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^users.me: .*waits 1 seconds for room\nLimits of the service kept cases from/),
  });
  expect(stdout).toMatch(/^7 accounts removed\n +agree +differ +not tried\nusers.me +\d+ +1 +\d+\neverything/);
  expect(stdout).toMatch(/\n\d+ not tried: a limit of the service asks to wait 3\d{3} seconds\n/);
  expect(stdout).toContain("users.me: returns the caller's own profile\n    expected {");
  expect(stdout).toMatch(/\n3 accounts removed\n$/);
  const { api } = worldAt(baseUrl).stranger();
  for (const userId of left) {
    expect((await failureOf(api.users.byId.query({ userId })))?.reason).toBe("USER_NOT_FOUND");
  }
  expect(readdirSync(accounts)).toEqual([]);
  expect(readFileSync(junit, "utf8")).toMatch(/<testsuites .* tests="15" failures="1" errors="0".*>/);
});

test("whatever is no service that could be tried is said, and what to do", async ({ place: { baseUrl } }) => {
  const nobody = `http://localhost:${await findFreePort()}`;
  await expect(expectService({ baseUrl: nobody, only: [] })).rejects.toThrow(
    `Nobody answers at ${nobody} (ECONNREFUSED)`,
  );
  await expect(expectService({ baseUrl: `${baseUrl}/media/`, only: ["users.destroy"] })).rejects.toThrow(
    "has no procedure users.destroy",
  );
  await using other = await createAlteringProxy(baseUrl, async () => new Response("It works!"));
  await expect(expectService({ ...other, only: [] })).rejects.toThrow("is not Quick Photos");
});

const atNight = isLong ? test : test.skip;

atNight(
  "the whole agrees with a server of this machine, after a run that was killed",
  async ({ place: { folder } }) => {
    await using deployment = await openTogether(async ({ defer }) => {
      const server = await startServer({ DATA_DIR: path.join(folder, "night") });
      defer(() => stopServer(server));
      return server;
    });
    const accounts = path.join(folder, "accounts at night");
    const args = ["--url", deployment.baseUrl, "--accounts", accounts];
    const killed = spawnContract(...args);
    await waitUntil(async () => existsSync(accounts) && readdirSync(accounts).length > 0);
    killed.kill("SIGKILL");
    await once(killed, "close");
    const { status, stdout, stderr } = await contract(...args);
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\d+ accounts removed/);
    expect(readdirSync(accounts)).toEqual([]);
  },
);

atNight("an engine that runs somewhere is tried in process, on a table that is gone afterwards", async () => {
  const { endpoint, stop } = await startEmbeddedEngine();
  const { status, stdout, stderr } = await contract("--engine", endpoint, "--only", "users.create");
  const client = new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const { TableNames } = await client.send(new ListTablesCommand());
  client.destroy();
  await stop();
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/\nusers.create +\d+ +\neverything/);
  expect(TableNames).toEqual([]);
});
