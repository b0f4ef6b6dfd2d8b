import type { Session } from "@quick-photos/contract";
import type { Connection } from "../bindings/binding.ts";
import type { Person, World } from "./world.ts";

/** One sign-in of somebody's, and the connection that is made with it. */
export interface SignedIn extends Connection {
  readonly session: Session;
  readonly sessionId: string;
}

/** Returns by which of their sessions somebody calls. */
export async function currentSessionId({ api }: Connection): Promise<string> {
  const { items } = await api.session.list.query({ limit: 100 });
  const current = items.filter(({ isCurrent }) => isCurrent);
  if (current.length !== 1 || !current[0]) throw new RangeError(`${current.length} sessions are the current one`);
  return current[0].sessionId;
}

/** Signs somebody in once more. */
export async function signInAgain(
  world: World,
  { username, password }: Pick<Person, "username" | "password">,
  device?: string,
): Promise<SignedIn> {
  const { session } = await world.stranger().api.session.signIn.mutate({ username, password, device });
  const connection = world.binding.connectWith(session.accessToken);
  return { ...connection, session, sessionId: await currentSessionId(connection) };
}
