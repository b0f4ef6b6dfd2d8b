import { router } from "../../trpc.ts";
import { byId } from "./by-id.ts";
import { byUsername } from "./by-username.ts";
import { changePassword } from "./change-password.ts";
import { create } from "./create.ts";
import { exportData } from "./export-data.ts";
import { me } from "./me.ts";
import { remove } from "./remove.ts";
import { search } from "./search.ts";
import { update } from "./update.ts";

/** Accounts and profiles. */
export const usersRouter = router({ create, me, byId, byUsername, search, update, remove, exportData, changePassword });
