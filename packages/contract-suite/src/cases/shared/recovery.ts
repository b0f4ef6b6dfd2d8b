import { failureOf } from "../../world/refusal.ts";
import type { Person, World } from "../../world/world.ts";

/** The password that is set with a recovery code. */
export const recoveredPassword = "another horse, another battery";

/** Presents a recovery code for somebody; returns why it was refused, undefined when it was not. */
export async function recoverWith(world: World, { username }: Pick<Person, "username">, code = "") {
  const call = world.stranger().api.session.recover.mutate({ username, code, newPassword: recoveredPassword });
  return (await failureOf(call))?.reason;
}

/** Returns new recovery codes of somebody's, of which there are ten. */
export async function createCodes({ api, password }: Person): Promise<[string, string, ...string[]]> {
  const { codes } = await api.recovery.createCodes.mutate({ password });
  return codes as [string, string, ...string[]];
}
