/**
 * Procedures that take no company in a request: they make or check a secret, each for a good part of a second. A test
 * compares them with what the procedures declare.
 */
export const aloneProcedures = [
  "passkeys.beginRegistration",
  "recovery.createCodes",
  "session.recover",
  "session.signIn",
  "session.signInWithPasskey",
  "users.changePassword",
  "users.create",
  "users.remove",
] as const;
