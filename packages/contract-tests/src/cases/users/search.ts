import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { createUsername } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { listContract } from "../shared/list-contract.ts";

const list = listContract(async (world) => {
  const prefix = randomBytes(4).toString("hex");
  const { api } = world.stranger();
  return {
    ask: (page) => api.users.search.query({ prefix, ...page }),
    identify: (card: { userId: string }) => card.userId,
    add: async () => (await world.signUp({ username: `${prefix}${createUsername()}`.slice(0, 30) })).userId,
    askElsewhere: (page) => api.users.search.query({ prefix: `${prefix}a`, ...page }),
  };
});

const impossiblePrefixes = ["a", "", "a#", "ää"].map(
  (prefix): Refusal => ({
    reason: "INPUT_INVALID",
    when: `the prefix is "${prefix}"`,
    fields: ["prefix"],
    arrange: async (world) => () => world.stranger().api.users.search.query({ prefix }),
  }),
);

/** What `users.search` promises. */
export const contractCase: ContractCase = {
  procedure: "users.search",
  behaviours: [
    {
      does: "returns cards in the order of the alphabet, whatever the case of the prefix",
      run: async (world) => {
        const prefix = randomBytes(6).toString("hex");
        for (const ending of ["c", "a", "b"]) await world.signUp({ username: `${prefix}${ending}` });
        const { api } = world.stranger();
        const usernames = async (asked: string) => {
          const { items } = await api.users.search.query({ prefix: asked });
          return items.map(({ username }) => username);
        };
        await eventually(() => usernames(prefix.toUpperCase())).toEqual([`${prefix}a`, `${prefix}b`, `${prefix}c`]);
        expect(await usernames(`${prefix}b`)).toEqual([`${prefix}b`]);
        expect(await usernames(`${prefix}_`)).toEqual([]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossiblePrefixes],
};
