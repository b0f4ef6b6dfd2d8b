import type { Connection } from "../../bindings/binding.ts";
import type { Refusal } from "../contract-case.ts";

/** Makes a call with a password, right or not. */
type Call = (api: Connection["api"], password: string) => Promise<unknown>;

/** The refusal of somebody signed in who does not know their password. */
export function needsPassword(call: Call): Refusal {
  return {
    reason: "CREDENTIALS_WRONG",
    when: "the password is another one",
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => call(api, "not the password");
    },
  };
}

/** The refusal of an empty password. */
export function refusesEmptyPassword(call: Call): Refusal {
  return {
    reason: "INPUT_INVALID",
    when: "the password is empty",
    fields: ["password"],
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => call(api, "");
    },
  };
}
