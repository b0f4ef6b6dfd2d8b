import { router } from "../../trpc.ts";
import { byId } from "./by-id.ts";
import { byUser } from "./by-user.ts";
import { createUpload } from "./create-upload.ts";
import { publish } from "./publish.ts";
import { remove } from "./remove.ts";
import { update } from "./update.ts";

/** Photos and the uploads they come from. */
export const photosRouter = router({ createUpload, publish, byUser, byId, update, remove });
