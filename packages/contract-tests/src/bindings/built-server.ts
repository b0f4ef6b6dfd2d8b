import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { passedOn } from "../config.ts";
import type { Binding } from "./binding.ts";
import { createHttpConnections } from "./http-connections.ts";
import { openTogether } from "./open-together.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** The server as it is shipped. */
const main = path.resolve(import.meta.dirname, "../../../../apps/server/dist/main.js");

/** The line in which the server says where it listens. */
const readyLine = /ready at (http:\S+)/;

/** A server that runs, and all that it has printed. */
interface RunningServer {
  child: ChildProcess;
  baseUrl: string;
  output(): string;
}

function startServer(dataDir: string): Promise<RunningServer> {
  if (!existsSync(main)) throw new Error(`${main} is missing; build it: pnpm turbo run build`);
  const env = { ...passedOn, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [main, "--empty"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`the server did not start: ${output}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const baseUrl = readyLine.exec(output)?.[1];
        if (baseUrl) resolve({ child, baseUrl, output: () => output });
      });
    }
  });
}

/** Stops the server as a service manager does. Throws when it does not end well or has logged a failure of its own. */
async function stopServer({ child, output }: RunningServer): Promise<void> {
  if (child.exitCode === null) {
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
  }
  if (child.exitCode !== 0) throw new Error(`the server ended with ${child.exitCode}: ${output()}`);
  if (output().includes('"level"')) throw new Error(`the server logged errors: ${output()}`);
}

/** Runs the built server with an engine and a folder of its own, and calls it over a socket. */
export function bindBuiltServer(): Promise<Binding> {
  return openTogether(async ({ use, defer }) => {
    const folder = use(await createTemporaryFolder());
    const server = await startServer(folder.path);
    defer(() => stopServer(server));
    const { baseUrl } = server;
    return {
      ...createHttpConnections({ baseUrl, fetch: globalThis.fetch, now: () => new Date() }),
      clock: null,
      storage: null,
    };
  });
}
