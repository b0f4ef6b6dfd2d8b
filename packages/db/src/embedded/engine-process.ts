import { type ChildProcess, spawn } from "node:child_process";

/** How the engine's process ended; `output` is the end of what it wrote to stderr. */
export interface EngineExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** The engine as a child process. */
export interface EngineProcess {
  readonly child: ChildProcess;
  /** Resolves when the engine says that it accepts connections; never, when it ends before that. */
  readonly listening: Promise<void>;
  /** Resolves when the process is gone, or could not be run at all. */
  readonly exited: Promise<EngineExit>;
}

/** What the engine writes to stderr when it accepts connections. */
const listeningLine = "listening on";

/** Enough of stderr, in characters, to explain a death, and little enough to keep for ever. */
const outputLimit = 2_000;

/** Runs the engine's binary and ties its life to this process's. */
export function spawnEngine(binary: string, args: string[]): EngineProcess {
  const child = spawn(binary, args, {
    stdio: ["ignore", "ignore", "pipe"],
    // A Ctrl-C reaches the whole foreground process group; the engine must outlive the requests in flight.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const stopWithParent = () => child.kill();
  process.once("exit", stopWithParent);

  let output = "";
  const listening = new Promise<void>((resolve) => {
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-outputLimit);
      if (output.includes(listeningLine)) resolve();
    });
  });
  const exited = new Promise<EngineExit>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, output: output.trim() }));
    child.once("error", (error) => resolve({ code: null, signal: null, output: error.message }));
  }).finally(() => process.off("exit", stopWithParent));
  return { child, listening, exited };
}
