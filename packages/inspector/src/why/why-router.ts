import { auditItem } from "@quick-photos/auditor";
import { devProcedure, devRouterOf } from "../dev-trpc.ts";
import { keySchema } from "../table/inputs.ts";
import { explainItem } from "./explain-item.ts";

/** Why a number is what it is, or an item as it is. */
export const whyRouter = devRouterOf({
  /** The rows, references, watermarks and writes that an item is made of; null where there is no item. */
  of: devProcedure.input(keySchema).query(({ ctx, input }) => explainItem(ctx, input)),

  /** Whether the auditor agrees with the item at this moment: it waits for the projector, and counts all rows. */
  audit: devProcedure.input(keySchema).query(({ ctx, input }) => auditItem(ctx, input)),
});
