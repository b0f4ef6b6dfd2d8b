import type { Connection } from "../../bindings/binding.ts";
import type { Person } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";

/** The refusal of everybody without a session. */
export function needsSession(call: (stranger: Connection) => Promise<unknown>): Refusal {
  return {
    reason: "SIGN_IN_REQUIRED",
    when: "nobody is signed in",
    arrange: async (world) => {
      const stranger = world.stranger();
      return () => call(stranger);
    },
  };
}

/** The refusal of somebody whose account is gone while their access token has not run out. */
export function needsAccount<Prepared>(
  prepare: (person: Person) => Promise<Prepared>,
  call: (removed: Connection, prepared: Prepared) => Promise<unknown>,
): Refusal {
  return {
    reason: "SESSION_ENDED",
    when: "the caller's account is gone",
    arrange: async (world) => {
      const person = await world.signUp();
      const prepared = await prepare(person);
      await person.api.users.remove.mutate({ password: person.password });
      const removed = world.binding.connectWith(person.session.accessToken);
      return () => call(removed, prepared);
    },
  };
}
