import { limits } from "../../limits.ts";
import { linesOfText } from "../text/text.ts";

/** What a photo shows, in words, for those who do not see it. */
export const altText = linesOfText({ max: limits.altText });
