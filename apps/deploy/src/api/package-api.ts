import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { installNative } from "./install-native.ts";
import type { NativePart } from "./native-lockfile.ts";

/** Where the client's build leaves it. */
const builtClient = path.resolve(import.meta.dirname, "../../../client/dist");

/**
 * Puts together what AWS Lambda is given of the API: the built function, the built client, and the parts that are compiled
 * for its machines.
 */
export function packageApi(built: string, parts: readonly NativePart[], folder: string): void {
  if (!existsSync(builtClient)) throw new Error(`${builtClient} is missing: \`npm run deploy\` builds it`);
  cpSync(built, folder, { recursive: true, filter: (source) => !source.endsWith(".map") });
  cpSync(builtClient, path.join(folder, "client"), { recursive: true });
  installNative(folder, parts);
}
