import { isAtRest } from "./data-file.ts";
import { type EmbeddedEngine, type PlainEngineOptions, startEngine } from "./start-engine.ts";
import { tendDataFile } from "./tend-data-file.ts";

/** How to run the embedded engine. */
export interface EngineOptions extends PlainEngineOptions {
  /** Told when the data file is left without what keeps it fast and small. */
  onWarning?: ((message: string) => void) | undefined;
}

/** Starts and stops that bring a file to rest: one does, but for an engine that was told to stop before it was done. */
const attemptsToRest = 3;

/**
 * Makes the data file ready for the engine. A file that is missing, or that its last user was killed over, is the
 * engine's own affair first: it knows the schema to make, and when another process is not done yet.
 */
async function readyDataFile(dataFile: string, options: EngineOptions): Promise<void> {
  const { onWarning = () => {} } = options;
  for (let attempt = 0; attempt < attemptsToRest && !isAtRest(dataFile); attempt++) {
    const engine = await startEngine({ ...options, endpoint: undefined, onExit: undefined });
    await engine.stop();
  }
  await tendDataFile({ dataFile, onWarning });
}

/**
 * Starts the embedded engine and returns once it accepts requests. It ends with this process, within milliseconds when
 * this process is killed; until then its file must not be opened again. Throws EngineError.
 */
export async function startEmbeddedEngine(options: EngineOptions = {}): Promise<EmbeddedEngine> {
  if (options.dataFile !== undefined) await readyDataFile(options.dataFile, options);
  return startEngine(options);
}
