import { router } from "../../trpc.ts";
import { follow } from "./follow.ts";
import { followed } from "./followed.ts";
import { followers } from "./followers.ts";
import { unfollow } from "./unfollow.ts";

/** Who follows whom. */
export const followsRouter = router({ follow, unfollow, followers, followed });
