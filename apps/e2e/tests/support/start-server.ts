import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { roomyLimits } from "@quick-photos/testing";

const serverFile = path.resolve(import.meta.dirname, "../../../server/dist/main.js");

/** Silences the AWS SDK, which warns on Node 20 about releases to come. */
const noWarning = "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED";

/** A running server: where it answers, and how to stop it and take its data away. */
export interface RunningServer {
  url: string;
  /** Where its data is. */
  dataDir: string;
  /** Ends it in the middle of whatever it does; its engine is left behind, as by a crash. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, over the same data and at the same address. */
  startAgain(): Promise<void>;
  /** Puts today's server in its place, over the same data and at the same address. */
  replace(): Promise<void>;
  stop(): Promise<void>;
}

interface StartOptions {
  /** What the server says on the way: a name of its LOG_LEVEL. */
  logLevel: string;
  /** Whether the sample people and photos come in by themselves. */
  sample: boolean;
  /** Whether it is to be inspected: the app has the inspector then. */
  inspect?: boolean;
  /** The program, where it is not today's server. */
  program?: string | undefined;
}

interface Launched {
  url: string;
  child: ChildProcess;
}

/** Starts the built server, with its engine and the built client, on a free port over an empty data folder. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "quick-photos-e2e-"));
  let { url, child } = await launch({ ...options, dataDir, port: "0" });
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  const startAgain = async (program = options.program) => {
    ({ child } = await launch({ ...options, program, dataDir, port: new URL(url).port }));
  };
  return {
    url,
    dataDir,
    kill: () => end("SIGKILL"),
    startAgain: () => startAgain(),
    async replace() {
      await end("SIGTERM");
      await startAgain(serverFile);
    },
    async stop() {
      if (child.killed) await startAgain(); // an engine left behind ends with the next server
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function launch({
  logLevel,
  sample,
  inspect = false,
  program = serverFile,
  dataDir,
  port,
}: StartOptions & { dataDir: string; port: string }) {
  const options = [...(sample ? [] : ["--empty"]), ...(inspect ? ["--inspect"] : [])];
  const child = spawn(process.execPath, ["--enable-source-maps", program, ...options], {
    env: { ...roomyLimits, ...process.env, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: logLevel, [noWarning]: "true" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise<Launched>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const [, url] = /ready at (http:\S+)/.exec(printed) ?? [];
      if (url) resolve({ url, child });
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready: ${printed}`)));
  });
}
