import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

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

/**
 * Turns into the engine, and leaves a shell behind that waits at the other end of a pipe: it is told when the engine has
 * ended, and ends the engine when this process is gone without a word, however that came about. Files that the engine
 * makes are its owner's alone.
 */
const lifeline = `umask 077; { read -r ended || kill "$$"; } <&3 2>/dev/null & exec "$0" "$@" 3<&-`;

function spawnTied(binary: string, args: string[]): ChildProcess {
  // Windows ends the children of a process that ends, but for detached ones.
  if (process.platform === "win32") {
    return spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
  }
  const child = spawn("/bin/sh", ["-c", lifeline, binary, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    // A Ctrl-C reaches the whole foreground process group; the engine must outlive the requests in flight.
    detached: true,
  });
  const pipe = child.stdio[3] as Writable;
  pipe.on("error", () => {}); // the shell is gone already
  child.once("exit", () => pipe.end("ended\n"));
  return child;
}

/** Runs the engine's binary, which ends with this process however this process ends. */
export function spawnEngine(binary: string, args: string[]): EngineProcess {
  const child = spawnTied(binary, args);
  let output = "";
  const listening = new Promise<void>((resolve) => {
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-outputLimit);
      if (output.includes(listeningLine)) resolve();
    });
  });
  const exited = new Promise<EngineExit>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, output: output.trim() }));
    child.once("error", (error) => resolve({ code: null, signal: null, output: error.message }));
  });
  return { child, listening, exited };
}
