import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const serverFile = path.resolve(import.meta.dirname, "../../../server/dist/main.js");

/** Silences the AWS SDK, which warns on Node 20 about releases to come. */
const noWarning = "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED";

/** A running server: where it answers, and how to stop it and take its data away. */
export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts the built server, with its engine and the built client, on a free port over an empty data folder. */
export async function startServer(logLevel: string): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "quick-photos-e2e-"));
  const child = spawn(process.execPath, ["--enable-source-maps", serverFile, "--empty"], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: logLevel, [noWarning]: "true" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const [, found] = /ready at (http:\S+)/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready: ${printed}`)));
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
