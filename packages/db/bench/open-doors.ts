import { spawn } from "node:child_process";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findEngineBinary } from "../src/embedded/find-engine-binary.ts";
import { type EmbeddedEngine, startEngine } from "../src/embedded/start-engine.ts";
import type { Door } from "./measure-calls.ts";

function doorOf({ endpoint, pid, stop }: EmbeddedEngine): Door {
  const { hostname: host, port } = new URL(endpoint);
  return { options: { host, port }, pids: [pid], [Symbol.asyncDispose]: stop };
}

/** An engine where any page gets to it. */
export const openToPages = async () => doorOf(await startEngine({ endpoint: "http://127.0.0.1:8123" }));

/** An engine as it is started. */
export const openHidden = async () => doorOf(await startEngine());

/** An engine, and a front in this process that passes on what bears a secret. The engine's own port is still there. */
export async function openBehindFront(): Promise<Door> {
  const engine = await startEngine();
  const secret = randomBytes(32).toString("hex");
  const agent = new Agent({ keepAlive: true });
  const front = createServer((incoming, outgoing) => {
    const given = Buffer.from(String(incoming.headers["x-secret"]));
    if (given.length !== secret.length || !timingSafeEqual(given, Buffer.from(secret))) {
      outgoing.writeHead(403).end();
      return;
    }
    const { method, headers, url = "/" } = incoming;
    const onward = request(new URL(url, engine.endpoint), { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await once(front.listen(0, "127.0.0.1"), "listening");
  const { port } = Object(front.address());
  return {
    options: { host: "127.0.0.1", port, headers: { "x-secret": secret } },
    pids: [engine.pid],
    async [Symbol.asyncDispose]() {
      agent.destroy();
      front.close();
      await engine.stop();
    },
  };
}

/** What runs beside the engine in its network, and copies bytes to it. */
const relay = `const net = require("node:net");
  const [socket, port] = process.argv.slice(1);
  net.createServer((near) => {
    const far = net.connect({ host: "127.0.0.1", port, noDelay: true });
    near.pipe(far).pipe(near);
    for (const end of [near, far]) end.on("error", () => near.destroy());
  }).listen(socket);`;

const script = `ip link set lo up; "$NODE" -e "$RELAY" "$SOCKET" 8000 & exec "$ENGINE" serve --port 8000 2>/dev/null`;

const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").map(Number);

/** An engine in a network namespace, which Linux lets some users make and containers none as a rule. */
export async function openInNamespace(): Promise<Door> {
  const folder = mkdtempSync(path.join(tmpdir(), "door-"));
  const socketPath = path.join(folder, "engine.sock");
  const env = { NODE: process.execPath, RELAY: relay, SOCKET: socketPath, ENGINE: findEngineBinary() };
  const engine = spawn("unshare", ["-rn", "sh", "-c", script], { env, stdio: "ignore" });
  const pid = engine.pid ?? 0;
  while (!existsSync(socketPath)) await delay(20);
  await delay(200);
  const relays = childrenOf(pid).filter((child) => child > 0);
  return {
    options: { socketPath },
    pids: [pid, ...relays],
    async [Symbol.asyncDispose]() {
      for (const each of relays) process.kill(each);
      engine.kill();
      await once(engine, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
