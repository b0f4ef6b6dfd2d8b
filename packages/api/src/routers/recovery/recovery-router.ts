import { router } from "../../trpc.ts";
import { createCodes } from "./create-codes.ts";
import { status } from "./status.ts";

/** The codes by which one gets back in. */
export const recoveryRouter = router({ createCodes, status });
