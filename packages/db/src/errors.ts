/** Everything this package can refuse or fail with. */
export type DbErrorCode =
  | "USERNAME_TAKEN"
  | "USER_NOT_FOUND"
  | "PHOTO_NOT_FOUND"
  /** The photo was there and has been removed: it is not made again. */
  | "PHOTO_REMOVED"
  | "SELF_FOLLOW"
  | "CURSOR_INVALID"
  | "SESSION_NOT_FOUND"
  | "SESSION_EXPIRED"
  | "SESSION_REPLAYED"
  /** There is no such code of that user, or not any more. */
  | "RECOVERY_CODE_WRONG"
  /** There is such a passkey already. */
  | "PASSKEY_KNOWN"
  | "PASSKEY_NOT_FOUND"
  /** The challenge has been answered before, or the passkey has gone meanwhile. */
  | "PASSKEY_WRONG"
  /** Two writers met and ours lost; repeating it is safe. */
  | "CONFLICT"
  /** The database is away or throttles beyond our retries. */
  | "UNAVAILABLE"
  /** The table is at a change of its keys that this version of the code does not know: another one has to run. */
  | "KEYS_DIFFER"
  /** A stored item does not fit its schema: a defect or a foreign writer. */
  | "ITEM_UNREADABLE"
  /** A newer server wrote the item, and says that this one cannot understand it: a deployment in the wrong order. */
  | "ITEM_TOO_NEW"
  /** Something else than the kind that is read lies under its key. */
  | "ITEM_OF_ANOTHER_TYPE";

/** The one error class of this package: a closed `code` to switch on, and a sentence for the log. */
export class DbError extends Error {
  override readonly name = "DbError";
  readonly code: DbErrorCode;

  constructor(code: DbErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Returns whether an error says that a stored item is not what this code can read: no repetition gets it right. */
export function isUnreadable({ code }: DbError): boolean {
  return code === "ITEM_UNREADABLE" || code === "ITEM_TOO_NEW" || code === "ITEM_OF_ANOTHER_TYPE";
}
