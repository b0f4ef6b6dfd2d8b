import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder that is gone, with all that is in it, when it is removed or disposed of. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** Can be handed to vitest, as what a hook returns to clean up. */
  remove(): void;
}

/** Makes an empty folder among the machine's temporary files. */
export function createTemporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), "quick-photos-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { path: folder, remove, [Symbol.asyncDispose]: async () => remove() };
}
