/** Why a migration does not begin or go on, in a sentence that says what to do. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}
