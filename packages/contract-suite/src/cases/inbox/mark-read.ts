import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";

/** Lets somebody new follow, and waits until this is told. */
async function beFollowed(world: World, { api, userId }: Person): Promise<void> {
  const before = (await api.inbox.list.query({ limit: 100 })).items.length;
  await (await world.signUp()).api.follows.follow.mutate({ userId });
  await eventually(async () => (await api.inbox.list.query({ limit: 100 })).items.length).toBe(before + 1);
}

/** What `inbox.markRead` promises. */
export const contractCase: ContractCase = {
  procedure: "inbox.markRead",
  behaviours: [
    {
      does: "marks everything up to now, and nothing that comes later",
      run: async (world) => {
        const anna = await world.signUp();
        await beFollowed(world, anna);
        await beFollowed(world, anna);
        expect((await anna.api.inbox.list.query()).unread).toBe(2);
        for (const _ of [1, 2]) expect(await anna.api.inbox.markRead.mutate({})).toEqual({});
        expect(await anna.api.inbox.list.query()).toMatchObject({
          items: [{ isRead: true }, { isRead: true }],
          unread: 0,
        });
        await beFollowed(world, anna);
        expect(await anna.api.inbox.list.query()).toMatchObject({
          items: [{ isRead: false }, { isRead: true }, { isRead: true }],
          unread: 1,
        });
      },
    },
    {
      does: "leaves a walk of the list as it was when it began",
      run: async (world) => {
        const anna = await world.signUp();
        for (const _ of [1, 2]) await beFollowed(world, anna);
        const first = await anna.api.inbox.list.query({ limit: 1 });
        await anna.api.inbox.markRead.mutate({});
        const second = await anna.api.inbox.list.query({ limit: 1, cursor: first.nextCursor ?? "" });
        expect(second).toMatchObject({ items: [{ isRead: false }], unread: null });
      },
    },
    {
      does: "is one's own",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await beFollowed(world, anna);
        await ben.api.inbox.markRead.mutate({});
        expect((await anna.api.inbox.list.query()).unread).toBe(1);
      },
    },
  ],
  refusals: [
    needsSession(({ api }) => api.inbox.markRead.mutate({})),
    needsAccount(
      async () => {},
      ({ api }) => api.inbox.markRead.mutate({}),
    ),
  ],
};
