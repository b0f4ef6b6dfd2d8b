import type { Passkey } from "@quick-photos/contract";
import { type Authenticator, createAuthenticator } from "./authenticator.ts";
import type { Person, World } from "./world.ts";

/** Somebody's passkey, and the authenticator that has it. */
export interface HeldPasskey extends Passkey {
  readonly authenticator: Authenticator;
}

/** Adds a passkey to somebody's account. */
export async function addPasskey(
  { binding: { origin } }: Pick<World, "binding">,
  { api, password }: Pick<Person, "api" | "password">,
  { name = "Phone", authenticator = createAuthenticator(origin) } = {},
): Promise<HeldPasskey> {
  const { ticket, options } = await api.passkeys.beginRegistration.mutate({ password });
  const credential = authenticator.create(options);
  return { ...(await api.passkeys.register.mutate({ ticket, credential, name })), authenticator };
}

/** Returns what a sign-in with a passkey presents. */
export async function presentPasskey(
  world: Pick<World, "stranger">,
  authenticator: Authenticator,
  mischief: Parameters<Authenticator["get"]>[1] = {},
) {
  const { ticket, options } = await world.stranger().api.session.beginPasskeySignIn.mutate({});
  return { ticket, credential: authenticator.get(options, mischief) };
}
