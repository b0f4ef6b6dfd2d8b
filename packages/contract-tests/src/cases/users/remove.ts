import { expect } from "vitest";
import { publish } from "../../world/photos.ts";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

export const removeCase: ContractCase = {
  procedure: "users.remove",
  behaviours: [
    {
      does: "removes the account, and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        const { userId, username, password, session } = anna;
        expect(await anna.api.users.remove.mutate({ password })).toEqual({});
        const again = world.binding.connectWith(session.accessToken);
        expect(await again.api.users.remove.mutate({ password })).toEqual({});
        const { api } = world.stranger();
        expect((await failureOf(api.users.byId.query({ userId })))?.reason).toBe("USER_NOT_FOUND");
        expect((await failureOf(api.session.signIn.mutate({ username, password })))?.reason).toBe("CREDENTIALS_WRONG");
      },
    },
    {
      does: "keeps the username from others for a while",
      run: async (world) => {
        const { api, username, password } = await world.signUp();
        await api.users.remove.mutate({ password });
        const taken = await failureOf(world.signUp({ username }));
        expect(taken?.reason).toBe("USERNAME_TAKEN");
      },
    },
    {
      does: "leaves other accounts alone",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(ben);
        await anna.api.users.remove.mutate({ password: anna.password });
        expect(await ben.api.users.me.query()).toMatchObject({ userId: ben.userId });
        expect(await ben.api.photos.byId.query({ photoId })).toMatchObject({ photoId });
      },
    },
  ],
  refusals: [
    {
      reason: "CREDENTIALS_WRONG",
      when: "the password is another one",
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.users.remove.mutate({ password: "not the password" });
      },
    },
    {
      reason: "INPUT_INVALID",
      when: "the password is empty",
      fields: ["password"],
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.users.remove.mutate({ password: "" });
      },
    },
    needsSession(({ api }) => api.users.remove.mutate({ password: "anything at all" })),
  ],
};
