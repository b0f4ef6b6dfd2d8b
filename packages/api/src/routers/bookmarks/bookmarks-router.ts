import { router } from "../../trpc.ts";
import { add } from "./add.ts";
import { byPhoto } from "./by-photo.ts";
import { list } from "./list.ts";
import { remove } from "./remove.ts";

/** Photos that somebody saved for themselves. */
export const bookmarksRouter = router({ add, remove, byPhoto, list });
