import { notificationOutput, pageInput, pageOf } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { notificationView } from "../../views/notification-view.ts";
import { pageView } from "../../views/page-view.ts";

/**
 * Returns what the caller is told, newest day first, and with the first page how many of its entries are unread (null
 * with the others). Errors: `CURSOR_INVALID`.
 */
export const list = signedInProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(notificationOutput).extend({ unread: z.int().nullable() }))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.inbox.list.run(ctx.db, { ...input, userId: ctx.viewer.userId, now: ctx.now() });
    return { ...pageView(page, (entry) => notificationView(entry, ctx.media)), unread: page.unread };
  });
