/** A failure that the person who starts the server can repair: the message is one sentence that says how. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Ends the process. Whoever started it learns in one line what is wrong; only a defect of ours shows where it is. */
export function fail(error: unknown): never {
  const words = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`quick-photos: ${words}\n`);
  process.exit(1);
}
