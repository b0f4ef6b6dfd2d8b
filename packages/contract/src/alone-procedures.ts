/**
 * Procedures that make or check a secret, each for a good part of a second: a request may hold one call of these. Clients
 * give it a request of its own, since another might be on its way in the same one. A test compares them with what the
 * procedures declare.
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
