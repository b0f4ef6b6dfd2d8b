const pattern = ({ name, id, question }) => `import type { Db } from "../../db.ts";
import { DbError } from "../../errors.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

export const ${name} = accessPattern({
  id: "${id}",
  question: ${question},
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "UpdateItem", request: ${name}Request({ userId: me }) }],
  /** Writes a user's profile as it is. Throws \`USER_NOT_FOUND\`. */
  async run(db: Db, input: { userId: string }): Promise<void> {
    const written = await ignoreFailedCondition(db.table.update(${name}Request(input)));
    if (!written) throw new DbError("USER_NOT_FOUND", \`there is no user \${input.userId}\`);
  },
});

/** Builds the UpdateItem; the profile must exist. */
function ${name}Request({ userId }: { userId: string }): UpdateRequest {
  return {
    Key: keys.profile.key({ userId }),
    UpdateExpression: "SET userId = :userId",
    ConditionExpression: "attribute_exists(PK)",
    ExpressionAttributeValues: { ":userId": userId },
  };
}
`;

const router = ({ name, id }) => `import { emptyOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Writes the caller's profile as it is. Errors: \`USER_NOT_FOUND\` when the account is gone. */
export const ${name} = signedInProcedure("writes")
  .input(z.object({}))
  .output(emptyOutput)
  .mutation(async ({ ctx }) => {
    await accessPatterns.${id}.run(ctx.db, { userId: ctx.viewer.userId });
    return {};
  });
`;

const contractCase = ({ id }) => `import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";

/** What \`${id}\` promises. */
export const contractCase: ContractCase = {
  procedure: "${id}",
  behaviours: [
    {
      does: "leaves the profile as it is, and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        for (const _ of [1, 2]) expect(await anna.api.${id}.mutate({})).toEqual({});
        expect(await anna.api.users.me.query()).toEqual(anna.profile);
      },
    },
  ],
  refusals: [
    needsSession(({ api }) => api.${id}.mutate({})),
    needsAccount(
      async () => {},
      ({ api }) => api.${id}.mutate({}),
    ),
  ],
};
`;

const probe = ({ id }) => `"${id}": async () => (api) => api.${id}.mutate({}),`;

/** A mutation as it begins: it writes the caller's profile as it is. */
export const mutation = {
  ...{ wire: "mutation", input: "{}", output: "{}" },
  ...{ pattern, router, contractCase, probe },
};
