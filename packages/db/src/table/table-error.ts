/** Why the table cannot be used. */
export type TableErrorCode =
  /** There is none of that name, and making one was not allowed. */
  | "TABLE_MISSING"
  /** There is one, and it is not the one of the definition. */
  | "TABLE_DIFFERS"
  /** The engine lacks what every table of ours needs: streams, time to live. */
  | "ENGINE_LACKS"
  /** It was not ready in time. */
  | "TABLE_NOT_ACTIVE";

/** A table that this code must not touch; the message lists every difference. */
export class TableError extends Error {
  override readonly name = "TableError";
  readonly code: TableErrorCode;

  constructor(code: TableErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
