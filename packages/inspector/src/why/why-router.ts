import { auditItem } from "@quick-photos/auditor";
import * as z from "zod";
import { devProcedure, devRouterOf } from "../dev-trpc.ts";
import { explainItem } from "./explain-item.ts";

const keySchema = z.object({ PK: z.string().min(1), SK: z.string().min(1) });

/** Why a number is what it is, or an item as it is. */
export const whyRouter = devRouterOf({
  /** The rows, references, watermarks and writes that an item is made of; null where there is no item. */
  of: devProcedure.input(keySchema).query(({ ctx, input }) => explainItem(ctx, input)),

  /** Whether the auditor agrees with the item at this moment: it waits for the projector, and counts all rows. */
  audit: devProcedure.input(keySchema).query(({ ctx, input }) => auditItem(ctx, input)),
});
