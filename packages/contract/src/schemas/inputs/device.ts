import { limits } from "../../limits.ts";
import { lineOfText } from "../text/text.ts";

/** What a client calls the device somebody signs in on, for them to know it again; nothing else is made of it. */
export const device = lineOfText({ max: limits.device }).optional();
