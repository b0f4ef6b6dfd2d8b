import { randomBytes } from "node:crypto";
import type { Profile, RouterInputs } from "@quick-photos/api";
import type { StoredSession } from "@quick-photos/client-sdk";
import type { Binding, Connection } from "../bindings/binding.ts";

/** Somebody with an account, and their connection. */
export interface Person extends Connection {
  readonly userId: string;
  readonly username: string;
  readonly password: string;
  /** As answered on signing up. */
  readonly profile: Profile;
  readonly session: StoredSession;
}

/** Where a case happens: a running service, and as many people as it asks for. */
export interface World {
  readonly binding: Binding;
  /** Answers a new connection of somebody without a session. */
  stranger(): Connection;
  /** Signs somebody up, under a username nobody else has unless one is given. */
  signUp(fields?: Partial<RouterInputs["users"]["create"]>): Promise<Person>;
}

/** The password of everybody who is not given one. */
const usualPassword = "correct horse battery staple";

/** Answers a username nobody else has; it begins with its random part, so that prefixes differ as well. */
export function createUsername(): string {
  return `${randomBytes(8).toString("hex")}_person`;
}

/** Puts people into a running service. */
export function createWorld(binding: Binding): World {
  const stranger = () => binding.connect();
  return {
    binding,
    stranger,
    async signUp(fields = {}) {
      const account = { username: createUsername(), password: usualPassword, ...fields };
      const { user, session } = await stranger().api.users.create.mutate(account);
      const obtainedAt = (binding.clock?.now() ?? new Date()).toISOString();
      const stored = { ...session, userId: user.userId, obtainedAt };
      const { userId, username } = user;
      return {
        ...binding.connect(stored),
        userId,
        username,
        password: account.password,
        profile: user,
        session: stored,
      };
    },
  };
}
