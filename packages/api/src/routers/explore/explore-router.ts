import { router } from "../../trpc.ts";
import { recent } from "./recent.ts";
import { wellLiked } from "./well-liked.ts";

/** Photos of everybody. */
export const exploreRouter = router({ recent, wellLiked });
