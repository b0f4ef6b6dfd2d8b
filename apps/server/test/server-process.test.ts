import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import type { RouterOutputs } from "@quick-photos/api";
import { isEngineHealthy } from "@quick-photos/db/embedded";
import { sampleAccount } from "@quick-photos/sample-data/account";
import { expect, onTestFinished, test, vi } from "vitest";
import { findRunningEngine } from "../src/data-folder/engine-lock.ts";
import { type ServerProcess, startServer, temporaryDataDir } from "./fixtures/server-process.ts";

type SignedUp = RouterOutputs["users"]["create"];
type Ticket = RouterOutputs["photos"]["createUpload"];

const account = { username: "anna", password: "correct horse" };

async function call<Output>(origin: string, procedure: string, input: unknown, accessToken?: string): Promise<Output> {
  const response = await fetch(`${origin}/trpc/${procedure}`, {
    method: "POST",
    body: JSON.stringify(input),
    headers: {
      "content-type": "application/json",
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    },
  });
  const answer = (await response.json()) as { result: { data: Output } };
  expect(answer).toHaveProperty("result");
  return answer.result.data;
}

/** Announces an upload of ten bytes and sends five of them: a request that is in flight until it is finished. */
async function startUpload(origin: string, uploader = account) {
  const { session } = await call<SignedUp>(origin, "users.create", uploader);
  const announced = { contentType: "image/png", byteLength: 10 };
  const ticket = await call<RouterOutputs["photos"]["createUpload"]>(
    origin,
    "photos.createUpload",
    announced,
    session.accessToken,
  );
  const upload = request(ticket.url, { method: "PUT", headers: { ...ticket.headers, "content-length": 10 } });
  const answered = once(upload, "response").then(([response]) => response.statusCode as number);
  answered.catch(() => {});
  await new Promise((resolve) => upload.write("12345", resolve));
  return { finish: () => upload.end("67890"), answered };
}

/** Returns which native parts a process has loaded, where the system tells. */
function nativePartsOf(pid: number | undefined): string[] {
  if (process.platform !== "linux") return [];
  const maps = readFileSync(`/proc/${pid}/maps`, "utf8");
  return ["sharp", "argon2"].filter((name) => new RegExp(`/[^/]*${name}[^/]*\\.node$`, "m").test(maps));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const refuses = (origin: string) =>
  fetch(`${origin}/healthz`).then(
    () => false,
    () => true,
  );

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s lets a request in flight finish, then stops the engine",
  async (signal) => {
    await using server = startServer();
    const origin = await server.ready;
    const enginePid = server.enginePid();
    expect(nativePartsOf(server.child.pid)).toEqual([]);
    const upload = await startUpload(origin);
    // Somebody has a password by now; nobody has sent a picture.
    if (process.platform === "linux") expect(nativePartsOf(server.child.pid)).toEqual(["argon2"]);

    // A Ctrl-C comes from the terminal and again from the script in between.
    server.child.kill(signal);
    server.child.kill(signal === "SIGINT" ? "SIGTERM" : "SIGINT");
    await expect.poll(() => refuses(origin)).toBe(true);
    expect(isRunning(enginePid)).toBe(true);
    upload.finish();
    expect(await upload.answered).toBe(204);

    expect((await server.exited).code).toBe(0);
    expect(isRunning(enginePid)).toBe(false);
    expect(existsSync(path.join(server.dataDir, "engine.json"))).toBe(false);
  },
);

test("a data folder has one server; a killed one leaves it to the next, with everything in it and no sample", async () => {
  const dataDir = temporaryDataDir();
  const first = startServer({ dataDir });
  await call(await first.ready, "users.create", account);
  const orphan = await findRunningEngine(dataDir);

  const { code, stderr } = await startServer({ dataDir }).exited;
  expect([code, stderr]).toEqual([1, expect.stringContaining(`in use by process ${first.child.pid}`)]);

  expect(orphan).toBeDefined();
  first.child.kill("SIGKILL");
  await first.exited;
  // The next one finds an engine that has ended or is about to, and waits for that. A folder that was begun with --empty
  // stays without the sample.
  await using second = startServer({ dataDir, args: [] });
  const origin = await second.ready;
  await call(origin, "session.signIn", account);
  expect(await isEngineHealthy({ endpoint: orphan ?? "" })).toBe(false);
  const input = encodeURIComponent(JSON.stringify({ username: sampleAccount.username }));
  expect((await fetch(`${origin}/trpc/users.byUsername?input=${input}`)).status).toBe(404);
  second.child.kill();
  expect((await second.exited).stdout).not.toContain("Sign in");
});

/** Expects that nobody else of this machine may read anything in a data folder. */
function expectPrivate(server: ServerProcess): void {
  const names = [".", ...readdirSync(server.dataDir, { recursive: true }).map(String)];
  expect(names).toEqual(expect.arrayContaining(["photos.db", "photos.db-wal", "engine.json", "auth-secret"]));
  const modes = names.map((name) => [name, statSync(path.join(server.dataDir, name)).mode & 0o077]);
  expect(modes.filter(([, others]) => others !== 0)).toEqual([]);
}

test("a killed engine comes back, until then the service is unavailable and nothing worse; whoever insists ends both at once", async () => {
  await using server = startServer();
  const origin = await server.ready;
  const anna = await call<SignedUp>(origin, "users.create", account);
  const ben = await call<SignedUp>(origin, "users.create", { ...account, username: "ben" });
  const input = encodeURIComponent(JSON.stringify({ userId: ben.user.userId }));
  const getBen = () => fetch(`${origin}/trpc/users.byId?input=${input}`);
  if (process.platform !== "win32") expectPrivate(server);
  const before = server.enginePid();
  process.kill(before, "SIGKILL");
  await vi.waitFor(
    async () => {
      const response = await getBen();
      if (!response.ok) expect(await response.json()).toHaveProperty("error.data.reason", "SERVICE_UNAVAILABLE");
      expect(server.enginePid()).not.toBe(before);
      expect(response.status).toBe(200);
    },
    { timeout: 60_000 },
  );

  await call(origin, "follows.follow", { userId: ben.user.userId }, anna.session.accessToken);
  await vi.waitFor(
    async () => expect(await (await getBen()).json()).toHaveProperty("result.data.counts.followers", 1),
    { timeout: 60_000 },
  );

  const enginePid = server.enginePid();
  await startUpload(origin, { ...account, username: "carl" });
  const insistence = setInterval(() => server.child.kill("SIGTERM"), 100);
  onTestFinished(() => clearInterval(insistence));
  expect((await server.exited).code).toBe(1);
  await vi.waitFor(() => expect(isRunning(enginePid)).toBe(false), { timeout: 60_000 });
});

test("a key is rotated without signing anybody out: the one before is good until it is taken away", async () => {
  const dataDir = temporaryDataDir();
  const first = startServer({ dataDir });
  const signedUp = await call<SignedUp>(await first.ready, "users.create", account);
  const { accessToken, refreshToken } = signedUp.session;
  const announced = { contentType: "image/png", byteLength: 5 };
  const before = await call<Ticket>(await first.ready, "photos.createUpload", announced, accessToken);
  first.child.kill();
  await first.exited;

  const [key, previous] = ["auth-secret", "auth-secret-previous"].map((name) => path.join(dataDir, name));
  renameSync(key ?? "", previous ?? "");
  const second = startServer({ dataDir });
  const origin = await second.ready;
  const put = (at: string) => fetch(`${at}/media/uploads/${before.uploadId}`, { method: "PUT", body: "bytes" });
  expect((await put(origin)).status).toBe(204);
  const after = await call<Ticket>(origin, "photos.createUpload", announced, accessToken);
  const renewed = await call<RouterOutputs["session"]["refresh"]>(origin, "session.refresh", { refreshToken });
  second.child.kill();
  await second.exited;

  rmSync(previous ?? "");
  await using third = startServer({ dataDir });
  const last = await third.ready;
  const me = async (token: string) => {
    const response = await fetch(`${last}/trpc/users.me`, { headers: { authorization: `Bearer ${token}` } });
    return response.status;
  };
  expect([await me(accessToken), await me(renewed.session.accessToken)]).toEqual([401, 200]);
  expect((await put(last)).status).toBe(404);
  const sent = await fetch(`${last}/media/uploads/${after.uploadId}`, { method: "PUT", body: "bytes" });
  expect(sent.status).toBe(204);
});
