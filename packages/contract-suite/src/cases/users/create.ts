import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import { createUsername } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";

const password = "correct horse battery staple";

/** The longest emoji recommended for interchange: one character to a person, 15 UTF-16 units to a computer. */
const kiss = "👩🏻‍❤️‍💋‍👨🏿";

const unacceptable: [string, Record<string, unknown>, string[]][] = [
  ["the username is too short", { username: "ab" }, ["username"]],
  ["the username is too long", { username: "a".repeat(31) }, ["username"]],
  ["the username holds a separator of keys", { username: "anna#1" }, ["username"]],
  ["the username is not ASCII", { username: "änna" }, ["username"]],
  ["the username begins with a dot", { username: ".anna" }, ["username"]],
  ["the username is all lines", { username: "_____" }, ["username"]],
  ["the username is reserved", { username: "ad.min" }, ["username"]],
  ["the password is too short", { password: "1234567" }, ["password"]],
  ["the password is too long", { password: "a".repeat(129) }, ["password"]],
  ["the display name is too long", { displayName: kiss.repeat(51) }, ["displayName"]],
  ["the display name holds a control character", { displayName: "An\u0000na" }, ["displayName"]],
  ["a character of the display name has too many marks", { displayName: `Z${"\u0316".repeat(90)}` }, ["displayName"]],
  ["nobody can see an interest", { interests: ["\u3164"] }, ["interests"]],
  ["the location is too long", { location: "a".repeat(81) }, ["location"]],
  ["the status is too long", { status: "a".repeat(141) }, ["status"]],
  ["there are too many interests", { interests: Array.from({ length: 11 }, (_, i) => `${i}`) }, ["interests"]],
  ["an interest is too long", { interests: ["a".repeat(31)] }, ["interests"]],
  ["the device is too long", { device: kiss.repeat(81) }, ["device"]],
  ["the status is of another kind", { status: 7 }, ["status"]],
  ["several inputs are at fault", { username: "", location: null }, ["location", "username"]],
];

const unacceptableInput = unacceptable.map(
  ([when, fields, atFault]): Refusal => ({
    reason: "INPUT_INVALID",
    when,
    fields: atFault,
    arrange: async (world) => {
      const { api } = world.stranger();
      return () => api.users.create.mutate(asInput({ username: createUsername(), password, ...fields }));
    },
  }),
);

function taken(when: string, change: (username: string) => string): Refusal {
  return {
    reason: "USERNAME_TAKEN",
    when,
    arrange: async (world) => {
      const [{ username }] = await world.residents();
      return () => world.stranger().api.users.create.mutate({ username: change(username), password });
    },
  };
}

const common = (when: string, choose: (username: string) => Promise<string>): Refusal => ({
  reason: "PASSWORD_TOO_COMMON",
  when,
  fields: ["password"],
  arrange: async (world) => {
    const username = createUsername();
    const password = await choose(username);
    return () => world.stranger().api.users.create.mutate({ username, password });
  },
});

/** What `users.create` promises. */
export const contractCase: ContractCase = {
  procedure: "users.create",
  behaviours: [
    {
      does: "returns the new profile and a session that works",
      run: async (world) => {
        const fields = {
          displayName: "Anna",
          location: "Utrecht",
          status: "hello",
          interests: ["bees", "bees", "tea"],
        };
        const username = createUsername();
        const { user, session } = await world.stranger().api.users.create.mutate({ username, password, ...fields });
        expect(user).toEqual({
          ...fields,
          userId: expect.stringMatching(/./),
          username,
          pictureUrl: null,
          interests: ["bees", "tea"],
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
          counts: { photos: 0, followers: 0, followed: 0 },
          viewer: { isSelf: true, follows: false, followedBy: false },
        });
        expect(await world.binding.connectWith(session.accessToken).api.users.me.query()).toEqual(user);
      },
    },
    {
      does: "stores usernames in lower case and shows them for a missing display name",
      run: async (world) => {
        const username = createUsername();
        const { profile } = await world.signUp({ username: username.toUpperCase() });
        expect(profile).toMatchObject({ username, displayName: username, location: "", status: "", interests: [] });
      },
    },
    {
      does: "has one winner when twenty want one username at once, in upper and in lower case",
      run: async (world) => {
        const username = createUsername();
        const spellings = Array.from({ length: 20 }, (_, i) => (i % 2 ? username : username.toUpperCase()));
        const failures = await Promise.all(
          spellings.map((spelling) => failureOf(world.signUp({ username: spelling }))),
        );
        const reasons = failures.map((failure) => failure?.reason ?? "signed up");
        expect(reasons.sort()).toEqual(["signed up", ...Array.from({ length: 19 }, () => "USERNAME_TAKEN")].sort());
      },
    },
    {
      does: "keeps of texts what somebody can see",
      run: async (world) => {
        const fields = { displayName: "An\u200bna \u2800 B.", status: "\u2067\u05d0", interests: ["Tea", "t\u00adea"] };
        const { profile } = await world.signUp({ ...fields, location: "\u3164\u200d" });
        const kept = { displayName: "Anna B.", status: "\u2067\u05d0\u2069", interests: ["Tea"], location: "" };
        expect(profile).toMatchObject(kept);
      },
    },
    {
      does: "counts characters as a person counts them",
      run: async (world) => {
        const fields = { displayName: kiss.repeat(50), status: kiss.repeat(140), interests: [kiss.repeat(30)] };
        const device = kiss.repeat(80);
        const { profile, api } = await world.signUp({ ...fields, device });
        expect(profile).toMatchObject(fields);
        expect((await api.session.list.query()).items).toMatchObject([{ device }]);
      },
    },
  ],
  refusals: [
    ...unacceptableInput,
    common("the password is a common one", async () => "Iloveyou1"),
    common("the password is the username with digits", async (username) => `${username}123`),
    taken("the username is somebody's", (username) => username),
    taken("the username is somebody's in lower case", (username) => username.toUpperCase()),
  ],
};
