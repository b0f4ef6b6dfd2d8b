/** Why the embedded engine could not be started. */
export type EngineErrorCode =
  /** No binary for this platform is installed, or the given path is not one that can be run. */
  | "BINARY_MISSING"
  /** Somebody else listens on the port. */
  | "PORT_TAKEN"
  /** The binary ran and gave up, or did not listen in time; the message carries its own words. */
  | "START_FAILED"
  /** It does not copy its file; likewise. */
  | "SNAPSHOT_FAILED";

/** The one error of this folder: a closed `code` to switch on, and a sentence for the person at the terminal. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
