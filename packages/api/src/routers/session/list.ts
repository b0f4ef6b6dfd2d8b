import { openSessionOutput, pageInput, pageOf } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { sessionView } from "../../views/session-view.ts";

/**
 * Returns where the caller is signed in: the latest sign-ins first, and within a page the last used. Errors:
 * `CURSOR_INVALID`.
 */
export const list = signedInProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(openSessionOutput))
  .query(async ({ ctx, input }) => {
    const { userId, sessionId } = ctx.viewer;
    const page = await accessPatterns.session.list.run(ctx.db, { ...input, userId, now: ctx.now() });
    return pageView(page, (session) => sessionView(session, sessionId));
  });
