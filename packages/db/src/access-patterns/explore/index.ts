export { recent } from "./recent.ts";
export { wellLiked } from "./well-liked.ts";
