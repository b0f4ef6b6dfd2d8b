const pattern = ({ name, id, question }) => `import type { Db } from "../../db.ts";
import { profileEntity } from "../../entities/profile.ts";
import { toUserCard, type UserCard } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import type { GetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { them } from "../examples.ts";

export const ${name} = accessPattern({
  id: "${id}",
  question: ${question},
  budget: { requests: 1, readUnits: 0.5 },
  sends: () => [{ operation: "GetItem", request: ${name}Request({ userId: them }) }],
  /** Returns a user's card. Throws \`USER_NOT_FOUND\`. */
  async run(db: Db, input: { userId: string }): Promise<UserCard> {
    const item = await db.table.get(${name}Request(input));
    if (!item) throw new DbError("USER_NOT_FOUND", \`there is no user \${input.userId}\`);
    return toUserCard(profileEntity.parse(item));
  },
});

/** Builds the GetItem. */
function ${name}Request({ userId }: { userId: string }): GetRequest {
  return { Key: keys.profile.key({ userId }) };
}
`;

const router = ({ name, id }) => `import { userCardOutput, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { userCardView } from "../../views/user-view.ts";

/** Returns a user's card. Errors: \`USER_NOT_FOUND\`. */
export const ${name} = signedInProcedure("reads")
  .input(z.object({ userId }))
  .output(userCardOutput)
  .query(async ({ ctx, input }) => userCardView(await accessPatterns.${id}.run(ctx.db, input), ctx.media));
`;

const contractCase = ({ id }) => `import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { resident, unknownUsers } from "../shared/unknown-refusals.ts";

/** What \`${id}\` promises. */
export const contractCase: ContractCase = {
  procedure: "${id}",
  behaviours: [
    {
      does: "returns a user's card",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        expect(await anna.api.${id}.query({ userId: ben.userId })).toEqual(cardOf(ben.profile));
      },
    },
  ],
  refusals: [
    ...unknownUsers(resident, ({ api }, userId) => api.${id}.query({ userId })),
    needsSession(({ api }) => api.${id}.query({ userId: "anybody" })),
  ],
};
`;

const probe = ({ id }) => `"${id}": async (stage) => {
  const { userId } = await stage.admit();
  return (api) => api.${id}.query({ userId });
},`;

/** A query as it begins: it reads the card of a user by id. */
export const query = {
  ...{ wire: "query", input: "{ userId }", output: "UserCard" },
  ...{ pattern, router, contractCase, probe },
};
