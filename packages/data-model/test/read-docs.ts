import { readFileSync } from "node:fs";
import path from "node:path";

/** Returns a file of docs/model, as it is in the repository: that the code makes it so is compared elsewhere. */
export function readModelFile(name: string): unknown {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../../docs/model", name), "utf8"));
}
