import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { keepEngine } from "../data-folder/keep-engine.ts";

/** Where the database is and how to sign for it; an absent field is left to the SDK to find. */
export interface EngineAccess {
  region: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** The engine that the server works with. */
export interface OpenedEngine {
  access: EngineAccess;
  /** Stops the engine if it is ours. */
  stop(): Promise<void>;
}

/** For engines that want to be shown credentials and check none. */
const inventedCredentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Starts the embedded engine, or answers how to reach the one that the configuration names. */
export async function openEngine({ engine, dataDir }: Config, logger: Logger): Promise<OpenedEngine> {
  if (engine.kind === "embedded") {
    const { endpoint, stop } = await keepEngine({ dataDir, binary: engine.binary, logger });
    return { access: { region: "local", endpoint, credentials: inventedCredentials }, stop };
  }
  const access: EngineAccess = {
    region: engine.region,
    ...(engine.endpoint === undefined ? {} : { endpoint: engine.endpoint }),
    ...(engine.credentials === "invented" ? { credentials: inventedCredentials } : {}),
  };
  return { access, stop: async () => {} };
}
