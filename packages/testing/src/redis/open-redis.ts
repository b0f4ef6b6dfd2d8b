import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "../find-free-port.ts";
import { createPubSubServer } from "./pub-sub-server.ts";

/** The first server of Redis' protocol on PATH. */
const binary = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** A server for publish and subscribe that can be stopped and started again at the same address. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  /** Whether it knows all of Redis. */
  readonly isWhole: boolean;
  start(): Promise<void>;
  /** Ends it without a chance to say goodbye. */
  kill(): Promise<void>;
}

function runBinary(name: string, port: number): Pick<RedisServer, "start" | "kill"> {
  let child: ChildProcess | undefined;
  return {
    async start() {
      const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
      const started = spawn(name, options, { stdio: ["ignore", "pipe", "inherit"] });
      child = started;
      for await (const text of started.stdout.setEncoding("utf8")) if (/ready to accept/i.test(String(text))) break;
    },
    async kill() {
      if (!child) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      child = undefined;
      await exited;
    },
  };
}

function runOurs(port: number): Pick<RedisServer, "start" | "kill"> {
  let running: ReturnType<typeof createPubSubServer> | undefined;
  return {
    async start() {
      running = createPubSubServer();
      await once(running.server.listen(port, "127.0.0.1"), "listening");
    },
    async kill() {
      if (!running) return;
      const { server, connections } = running;
      running = undefined;
      for (const connection of connections) connection.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * Prepares a server that remembers nothing; `start` starts it. It is the machine's Redis or Valkey where there is one
 * on PATH; elsewhere one of ours, since no npm package brings either, that knows publish and subscribe alone.
 */
export async function openRedis(): Promise<RedisServer> {
  const port = await findFreePort();
  const { start, kill } = binary === undefined ? runOurs(port) : runBinary(binary, port);
  return { url: `redis://127.0.0.1:${port}`, isWhole: binary !== undefined, start, kill, [Symbol.asyncDispose]: kill };
}
