import { router } from "../../trpc.ts";
import { list } from "./list.ts";

/** Whom one may want to follow. */
export const suggestionsRouter = router({ list });
