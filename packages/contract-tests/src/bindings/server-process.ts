import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { roomyLimits } from "@quick-photos/testing";
import { passedOn } from "../config.ts";

/** The server as it is shipped. */
const today = path.resolve(import.meta.dirname, "../../../../apps/server/dist/main.js");

/** The line in which the server says where it listens. */
const readyLine = /ready at (http:\S+)/;

/** A server that runs, and all that it has printed. */
export interface RunningServer {
  child: ChildProcess;
  baseUrl: string;
  output(): string;
}

/**
 * Starts the built server with these variables besides those that everything needs, on a free port unless told one;
 * another release's where its program is named.
 */
export function startServer(environment: Record<string, string | undefined>, main = today): Promise<RunningServer> {
  if (!existsSync(main)) throw new Error(`${main} is missing; build it: pnpm turbo run build`);
  const env = { ...passedOn, PORT: "0", LOG_LEVEL: "error", ...roomyLimits, ...environment };
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

/** Ends a server with a signal, and returns its exit code; null when the signal killed it. */
export async function endServer({ child }: RunningServer, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}

/** Stops a server as a service manager does. Throws when it does not end well or has logged a failure of its own. */
export async function stopServer(server: RunningServer): Promise<void> {
  const code = await endServer(server, "SIGTERM");
  if (code !== 0) throw new Error(`the server ended with ${code}: ${server.output()}`);
  if (server.output().includes('"level"')) throw new Error(`the server logged errors: ${server.output()}`);
}
