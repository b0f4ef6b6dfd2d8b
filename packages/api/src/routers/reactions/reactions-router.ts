import { router } from "../../trpc.ts";
import { byPhoto } from "./by-photo.ts";
import { react } from "./react.ts";
import { remove } from "./remove.ts";

/** Reactions to photos. */
export const reactionsRouter = router({ react, remove, byPhoto });
