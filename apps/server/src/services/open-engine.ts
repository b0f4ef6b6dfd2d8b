import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { KeptEngine } from "../data-folder/keep-engine.ts";

/** Where the database is and how to sign for it; an absent field is left to the SDK to find. */
export interface EngineAccess {
  region: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** The engine to work with. */
export interface OpenedEngine {
  access: EngineAccess;
  /** Whether a server of the same data folder runs it, and with it everything that follows a write. */
  isShared: boolean;
  /** The engine when it is ours. */
  kept: KeptEngine | undefined;
  /** Stops the engine if it is ours. */
  stop(): Promise<void>;
}

interface OpenEngineOptions {
  config: Config;
  logger: Logger;
  /** Whether the engine of a running server will do; a server wants one of its own. */
  attach: boolean;
}

/** For engines that want to be shown credentials and check none. */
const inventedCredentials = { accessKeyId: "local", secretAccessKey: "local" };

const keepRunning = async () => {};

/** Starts the embedded engine, or returns how to reach the one that runs already or that the configuration names. */
export async function openEngine({ config, logger, attach }: OpenEngineOptions): Promise<OpenedEngine> {
  const { engine, dataDir } = config;
  if (engine.kind === "remote") {
    const access: EngineAccess = {
      region: engine.region,
      ...(engine.endpoint === undefined ? {} : { endpoint: engine.endpoint }),
      ...(engine.credentials === "invented" ? { credentials: inventedCredentials } : {}),
    };
    return { access, isShared: false, kept: undefined, stop: keepRunning };
  }
  const [{ findRunningEngine }, { keepEngine }] = await Promise.all([
    import("../data-folder/engine-lock.ts"),
    import("../data-folder/keep-engine.ts"),
  ]);
  const embedded = { region: "local", credentials: inventedCredentials };
  const running = attach ? await findRunningEngine(dataDir) : undefined;
  if (running !== undefined) {
    return { access: { ...embedded, endpoint: running }, isShared: true, kept: undefined, stop: keepRunning };
  }
  const kept = await keepEngine({ dataDir, binary: engine.binary, logger });
  return { access: { ...embedded, endpoint: kept.endpoint }, isShared: false, kept, stop: kept.stop };
}
