import { setTimeout as delay } from "node:timers/promises";
import { EngineError } from "./engine-error.ts";
import { isEngineHealthy } from "./engine-health.ts";
import { type EngineExit, type EngineProcess, spawnEngine } from "./engine-process.ts";
import { findEngineBinary } from "./find-engine-binary.ts";
import { hiddenEndpoints } from "./hidden-endpoints.ts";

/** How to run the embedded engine. */
export interface PlainEngineOptions {
  /** The binary to run; the installed one when absent. */
  binary?: string | undefined;
  /** The database file, made when missing; in memory when absent. One engine at a time may hold a file. */
  dataFile?: string | undefined;
  /** Where to listen, as an earlier engine did; a new address that no web page reaches when absent. */
  endpoint?: string | undefined;
  /** Told when the engine ends without having been stopped. */
  onExit?: ((exit: EngineExit) => void) | undefined;
  /** How long the engine may take to accept connections; it needs about 20 ms. */
  timeoutMs?: number | undefined;
}

/** A running engine that speaks DynamoDB's protocol. */
export interface EmbeddedEngine {
  readonly endpoint: string;
  readonly pid: number;
  /** Ends the engine; resolves when its process is gone. */
  stop(): Promise<void>;
}

/** How long a stopping engine may take before it is killed. Its file survives that. */
const stopTimeoutMs = 5_000;

function endProcess({ child, exited }: EngineProcess): Promise<EngineExit> {
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
  return exited.finally(() => clearTimeout(killer));
}

/** Returns the process id of an engine that accepts requests. */
async function waitUntilReady(engine: EngineProcess, endpoint: string, timeoutMs: number): Promise<number> {
  const timeout = new AbortController();
  const outcome = await Promise.race([
    engine.listening.then(() => "listening" as const),
    engine.exited,
    delay(timeoutMs, "late" as const, { signal: timeout.signal }),
  ]).finally(() => timeout.abort());
  const { pid } = engine.child;
  if (outcome === "listening" && pid !== undefined && (await isEngineHealthy({ endpoint, timeoutMs }))) return pid;
  const { output } = typeof outcome === "object" ? outcome : await endProcess(engine);
  const said = output.replaceAll(/\s+/g, " ") || "nothing";
  const code = said.includes("already in use") ? "PORT_TAKEN" : "START_FAILED";
  throw new EngineError(code, `the database engine did not start at ${endpoint}; it said: ${said}`);
}

/** Returns how the binary is called. What is not named stays off, as the engine's second door (`--mcp`) has to. */
function engineArguments(endpoint: string, dataFile: string | undefined): string[] {
  const { hostname, port } = new URL(endpoint);
  return ["serve", "--host", hostname, "--port", port, ...(dataFile === undefined ? [] : ["--db-path", dataFile])];
}

async function startAt(endpoint: string, options: PlainEngineOptions): Promise<EmbeddedEngine> {
  const engine = spawnEngine(findEngineBinary(options.binary), engineArguments(endpoint, options.dataFile));
  const pid = await waitUntilReady(engine, endpoint, options.timeoutMs ?? 10_000);
  let stopping = false;
  void engine.exited.then((exit) => {
    if (!stopping) options.onExit?.(exit);
  });
  const stop = async () => {
    stopping = true;
    await endProcess(engine);
  };
  return { endpoint, pid, stop };
}

/** Starts the engine on its file as it is, and returns once it accepts requests. Throws EngineError. */
export async function startEngine(options: PlainEngineOptions = {}): Promise<EmbeddedEngine> {
  if (options.endpoint !== undefined) return startAt(options.endpoint, options);
  let taken: unknown;
  for (const endpoint of await hiddenEndpoints()) {
    try {
      return await startAt(endpoint, options);
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== "PORT_TAKEN") throw error;
      taken = error;
    }
  }
  throw taken;
}
