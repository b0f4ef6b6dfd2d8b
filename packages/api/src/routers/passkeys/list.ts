import { passkeyOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { passkeyView } from "../../views/passkey-view.ts";

/** Returns all passkeys of the caller, the newest first. */
export const list = signedInProcedure("reads")
  .output(z.strictObject({ items: z.array(passkeyOutput) }))
  .query(async ({ ctx }) => {
    const passkeys = await accessPatterns.passkeys.list.run(ctx.db, { userId: ctx.viewer.userId });
    return { items: passkeys.map(passkeyView) };
  });
