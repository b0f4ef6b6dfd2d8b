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
  /** Answers two people who live here already: for calls that are refused, and so change nothing. */
  residents(): Promise<[Person, Person]>;
}

/** The password of everybody who is not given one. */
const usualPassword = "correct horse battery staple";

/** Two people are residents for as long as their access tokens last, with a margin; in milliseconds. */
const residenceMs = 10 * 60 * 1000;

/** Answers a username nobody else has; it begins with its random part, so that prefixes differ as well. */
export function createUsername(): string {
  return `${randomBytes(8).toString("hex")}_person`;
}

/** Puts people into a running service. */
export function createWorld(binding: Binding): World {
  const now = () => binding.clock?.now() ?? new Date();
  const stranger = () => binding.connect();
  const signUp: World["signUp"] = async (fields = {}) => {
    const account = { username: createUsername(), password: usualPassword, ...fields };
    const { user, session } = await stranger().api.users.create.mutate(account);
    const { userId, username } = user;
    const stored = { ...session, userId, obtainedAt: now().toISOString() };
    return { ...binding.connect(stored), userId, username, password: account.password, profile: user, session: stored };
  };
  let settled: { people: Promise<[Person, Person]>; since: number } | undefined;
  const residents = () => {
    const time = now().getTime();
    if (!settled || time - settled.since > residenceMs) {
      settled = { people: Promise.all([signUp(), signUp()]), since: time };
    }
    return settled.people;
  };
  return { binding, stranger, signUp, residents };
}
