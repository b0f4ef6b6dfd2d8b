import { limits } from "../../limits.ts";
import { linesOfText } from "../text/text.ts";

/** What is said about a photo. */
export const caption = linesOfText({ max: limits.caption });
