import { accessPattern } from "../access-pattern.ts";

/** The challenge is signed, not stored, and nobody has said who they are: there is nothing to ask the table. */
export const beginPasskeySignIn = accessPattern({
  id: "session.beginPasskeySignIn",
  question: "Begin to sign in with a passkey",
  budget: { requests: 0 },
  sends: () => [],
  /** Asks nothing. */
  async run(): Promise<void> {},
});
