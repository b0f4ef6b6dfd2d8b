import { existsSync } from "node:fs";
import type { Logger } from "pino";
import type { Config } from "../../config.ts";

/** Returns where the built client is that a server serves: the one with the inspector, if it is to be inspected. */
export function chooseClient({ inspect, clientDir }: Pick<Config, "inspect" | "clientDir">, logger: Logger): string {
  if (!inspect) return clientDir;
  const inspecting = `${clientDir}-inspect`;
  if (existsSync(inspecting)) return inspecting;
  logger.info(
    "the app with the inspector is not built here: npm start -- --inspect builds it, npm run dev has its own",
  );
  return clientDir;
}
