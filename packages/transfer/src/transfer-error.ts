/** Why a table is not carried, or not any further: a sentence that says what to do. */
export class TransferError extends Error {
  override readonly name = "TransferError";
}
