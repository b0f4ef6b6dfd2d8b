export { follow } from "./follow.ts";
export { followed } from "./followed.ts";
export { followers } from "./followers.ts";
export { unfollow } from "./unfollow.ts";
