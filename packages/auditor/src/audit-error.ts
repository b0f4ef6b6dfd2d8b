/** Why a table cannot be audited at the moment, in a sentence that says what to do. */
export class AuditError extends Error {
  override readonly name = "AuditError";
}
