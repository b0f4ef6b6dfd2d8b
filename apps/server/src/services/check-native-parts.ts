import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { StartError } from "../start-error.ts";

/** A part that is loaded when it is first used, and may have been installed for another machine than this. */
interface NativePart {
  name: string;
  purpose: string;
  /** The names that its binary for this machine may have. */
  binaries: readonly string[];
}

const { platform, arch } = process;

const nativeParts: readonly NativePart[] = [
  {
    name: "sharp",
    purpose: "draws photos",
    binaries: [`@img/sharp-${platform}-${arch}/sharp.node`, `@img/sharp-${platform}musl-${arch}/sharp.node`],
  },
  {
    name: "@node-rs/argon2",
    purpose: "hashes passwords",
    binaries: ["-gnu", "-musl", "-msvc", ""].map((abi) => `@node-rs/argon2-${platform}-${arch}${abi}`),
  },
];

function hasBinary(entry: string, binaries: readonly string[]): boolean {
  const { resolve } = createRequire(entry);
  return binaries.some((binary) => {
    try {
      return resolve(binary).length > 0;
    } catch {
      return false;
    }
  });
}

/**
 * Throws StartError where a native part is missing or is another machine's, as in a folder that was copied into a
 * container: otherwise the first photo or the first password would tell. It looks for their binaries, which takes a
 * few milliseconds, and loads only a part for which it finds none. `from` is the module that needs them.
 */
export async function checkNativeParts(
  parts: readonly NativePart[] = nativeParts,
  from: string = import.meta.url,
): Promise<void> {
  for (const { name, purpose, binaries } of parts) {
    try {
      const entry = createRequire(from).resolve(name);
      if (!hasBinary(entry, binaries)) await import(pathToFileURL(entry).href);
    } catch (cause) {
      const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
      const advice = "install the packages on the machine that the server runs on, as npm start does";
      throw new StartError(`${name}, which ${purpose}, cannot be loaded: ${advice} (${reason})`, { cause });
    }
  }
}
