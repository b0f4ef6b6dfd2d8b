import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import { createUsername, type World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { createCodes, recoveredPassword, recoverWith } from "../shared/recovery.ts";

const newPassword = recoveredPassword;
const noCode = "0000-0000-0000-0000";

/** `LIMIT_GUESSES`. */
const guesses = 10;

async function reasonOf(call: Promise<unknown>) {
  return (await failureOf(call))?.reason;
}

function wrong(when: string, find: (world: World) => Promise<{ username: string; code: string }>): Refusal {
  return {
    reason: "RECOVERY_CODE_WRONG",
    when,
    arrange: async (world) => {
      const presented = await find(world);
      return () => world.stranger().api.session.recover.mutate({ ...presented, newPassword });
    },
  };
}

function unacceptable(field: string, input: object): Refusal {
  return {
    reason: "INPUT_INVALID",
    when: `the input has ${JSON.stringify(input)}`,
    fields: [field],
    arrange: async (world) => {
      const [{ username }] = await world.residents();
      const whole = { username, code: noCode, newPassword, ...input };
      return () => world.stranger().api.session.recover.mutate(whole);
    },
  };
}

/** What `session.recover` promises. */
export const contractCase: ContractCase = {
  procedure: "session.recover",
  behaviours: [
    {
      does: "lets in whoever has a code, sets the password and ends all sessions of before",
      run: async (world) => {
        const anna = await world.signUp();
        const { username, password, profile, session } = anna;
        const [code] = await createCodes(anna);
        const { api } = world.stranger();
        const back = await api.session.recover.mutate({ username, code, newPassword, device: "A new phone" });
        expect(back.user).toEqual(profile);
        const { items } = await world.binding.connectWith(back.session.accessToken).api.session.list.query();
        expect(items).toMatchObject([{ device: "A new phone", isCurrent: true }]);
        expect(await reasonOf(api.session.refresh.mutate(session))).toBe("SESSION_NOT_FOUND");
        expect(await reasonOf(api.session.signIn.mutate({ username, password }))).toBe("CREDENTIALS_WRONG");
        expect(await reasonOf(api.session.signIn.mutate({ username, password: newPassword }))).toBeUndefined();
      },
    },
    {
      does: "takes a code as it was written down: in small letters, with blanks, with O for 0 and l for 1",
      run: async (world) => {
        const anna = await world.signUp();
        const [code] = await createCodes(anna);
        const written = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(await recoverWith(world, anna, written)).toBeUndefined();
      },
    },
    {
      does: "lets one in of many who present the same code at once",
      run: async (world) => {
        const anna = await world.signUp();
        const [code, other] = await createCodes(anna);
        const reasons = await Promise.all(Array.from({ length: 5 }, () => recoverWith(world, anna, code)));
        expect(reasons.filter((reason) => reason === undefined)).toHaveLength(1);
        expect(await recoverWith(world, anna, code)).toBe("RECOVERY_CODE_WRONG");
        expect(await recoverWith(world, anna, other)).toBeUndefined();
      },
    },
    {
      does: "goes on working after a rename, and keeps a code whose new password is not accepted",
      run: async (world) => {
        const anna = await world.signUp();
        const [code] = await createCodes(anna);
        const username = createUsername();
        await anna.api.users.update.mutate({ username });
        const { api } = world.stranger();
        const short = api.session.recover.mutate({ username, code, newPassword: "short" });
        expect(await reasonOf(short)).toBe("INPUT_INVALID");
        expect(await recoverWith(world, { username }, code)).toBeUndefined();
      },
    },
  ],
  refusals: [
    wrong("the code is another one", async (world) => {
      const anna = await world.signUp();
      await createCodes(anna);
      return { username: anna.username, code: noCode };
    }),
    wrong("there are no codes", async (world) => ({ username: (await world.residents())[0].username, code: noCode })),
    wrong("nobody has the username", async () => ({ username: createUsername(), code: noCode })),
    wrong("the code is somebody else's", async (world) => {
      const [anna, ben] = await world.residents();
      const [code] = await createCodes(ben);
      return { username: anna.username, code };
    }),
    wrong("the code has been used", async (world) => {
      const anna = await world.signUp();
      const [code] = await createCodes(anna);
      await recoverWith(world, anna, code);
      return { username: anna.username, code };
    }),
    wrong("the account is gone", async (world) => {
      const anna = await world.signUp();
      const [code] = await createCodes(anna);
      await anna.api.users.remove.mutate({ password: anna.password });
      return { username: anna.username, code };
    }),
    {
      reason: "TOO_MANY_CALLS",
      when: "the code is right, and the last ten from here were not",
      arrange: async (world) => {
        const anna = await world.signUp();
        const [code] = await createCodes(anna);
        await Promise.all(Array.from({ length: guesses }, () => recoverWith(world, anna, noCode)));
        const { username } = anna;
        return () => world.stranger().api.session.recover.mutate({ username, code, newPassword });
      },
    },
    unacceptable("code", { code: "0000" }),
    unacceptable("code", { code: "UUUU-UUUU-UUUU-UUUU" }),
    unacceptable("newPassword", { newPassword: "short" }),
    unacceptable("device", { device: "two\nlines" }),
  ],
};
