import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { createUsername, type World } from "../../world/world.ts";
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

const impossiblePrefixes = ["a", "", "a#", "ä ö", "#!"].map(
  (prefix): Refusal => ({
    reason: "INPUT_INVALID",
    when: `the prefix is "${prefix}"`,
    fields: ["prefix"],
    arrange: async (world) => () => world.stranger().api.users.search.query({ prefix }),
  }),
);

/** Returns a word that nobody else has in their name. */
const createWord = () => `w${randomBytes(6).toString("hex")}`;

/** Returns what asks for the usernames of those whom a stranger finds. */
function findBy(world: World) {
  const { api } = world.stranger();
  return async (prefix: string) => (await api.users.search.query({ prefix })).items.map(({ username }) => username);
}

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
    {
      does: "finds people by words of both names, in any order, whatever case and accents, and everybody once",
      run: async (world) => {
        const [first, last] = [createWord(), createWord()];
        const usernames = findBy(world);
        const vera = await world.signUp({ username: `${first}.v`, displayName: `Véra ${first} Ångström-${last}` });
        const other = await world.signUp({ displayName: `${last.toUpperCase()} the Second` });
        await eventually(() => usernames(last)).toHaveLength(2);
        await eventually(() => usernames(` ${last.toUpperCase()}  VERA `)).toEqual([vera.username]);
        expect(await usernames(`angstrom-${last}`)).toEqual([vera.username]);
        expect(await usernames(first)).toEqual([vera.username]);
        expect(await usernames(`sec ${last} the`)).toEqual([other.username]);
        expect(await usernames(`${first} second`)).toEqual([]);
      },
    },
    {
      does: "follows whoever takes another name, and forgets whoever leaves",
      run: async (world) => {
        const [before, after] = [createWord(), createWord()];
        const usernames = findBy(world);
        const { api, username, password } = await world.signUp({ displayName: `Vera ${before}` });
        await eventually(() => usernames(before)).toEqual([username]);
        await api.users.update.mutate({ displayName: `Vera ${after}` });
        await eventually(() => usernames(before)).toEqual([]);
        await eventually(() => usernames(after)).toEqual([username]);
        await api.users.remove.mutate({ password });
        await eventually(() => usernames(after)).toEqual([]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossiblePrefixes],
};
