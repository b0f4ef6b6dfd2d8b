import { randomBytes } from "node:crypto";
import type { RouterInputs } from "@quick-photos/api";
import type { StoredSession } from "@quick-photos/client-sdk";
import type { Profile } from "@quick-photos/contract";
import pLimit from "p-limit";
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
  /** Returns a new connection of somebody without a session. */
  stranger(): Connection;
  /** Signs somebody up, under a username nobody else has unless one is given. */
  signUp(fields?: Partial<RouterInputs["users"]["create"]>): Promise<Person>;
  /** Returns two people who live here already: for calls that are refused, and so change nothing. */
  residents(): Promise<[Person, Person]>;
  /** Returns as many people who live here already: for what each of them does once to somebody or something new. */
  neighbours(count: number): Promise<Person[]>;
}

/** The password of everybody who is not given one. */
const usualPassword = "correct horse battery staple";

/** People live here for as long as their access tokens last, with a margin; in milliseconds. */
const residenceMs = 10 * 60 * 1000;

/** Returns a username nobody else has; it begins with its random part, so that prefixes differ as well. */
export function createUsername(): string {
  return `${randomBytes(8).toString("hex")}_person`;
}

/** How many sign up at once: a server checks a few passwords at a time, and refuses who would wait for long. */
const arrivals = 10;

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
  let settled: { people: Promise<Person>[]; since: number } = { people: [], since: 0 };
  const arrive = pLimit(arrivals);
  const moveIn = (home: { people: Promise<Person>[] }) => {
    const arrival = arrive(() => signUp());
    // Whoever was not let in does not live here: the next case lets in somebody else.
    arrival.catch(() => {
      home.people = home.people.filter((other) => other !== arrival);
    });
    return arrival;
  };
  const neighbours: World["neighbours"] = (count) => {
    const time = now().getTime();
    if (time - settled.since > residenceMs) settled = { people: [], since: time };
    while (settled.people.length < count) settled.people.push(moveIn(settled));
    return Promise.all(settled.people.slice(0, count));
  };
  const residents = async (): Promise<[Person, Person]> => {
    const [anna, ben] = await neighbours(2);
    if (!anna || !ben) throw new RangeError("two people are two");
    return [anna, ben];
  };
  return { binding, stranger, signUp, residents, neighbours };
}
