import { router } from "../../trpc.ts";
import { list } from "./list.ts";
import { live } from "./live.ts";
import { markRead } from "./mark-read.ts";

/** What users are told. */
export const inboxRouter = router({ list, markRead, live });
