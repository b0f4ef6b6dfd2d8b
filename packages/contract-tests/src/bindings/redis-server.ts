import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "./free-port.ts";

/** The first server of this protocol on PATH. */
const server = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Why tests with Redis are left out; null when they can run. */
export const missingRedis = server === undefined ? "there is no redis-server and no valkey-server on PATH" : null;

/** Starts a server that remembers nothing. */
export async function startRedis(): Promise<AsyncDisposable & { url: string }> {
  if (server === undefined) throw new Error("there is no Redis server");
  const port = await findFreePort();
  const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(server, options, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const text of child.stdout.setEncoding("utf8")) if (/ready to accept/i.test(String(text))) break;
  return {
    url: `redis://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}
