import { counted } from "./counted.ts";

/** From here on it is said in minutes. */
const secondsInWords = 90;

/** The line for something that was tried too often, with how long to wait. */
export function tooManyCalls(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1_000);
  const wait =
    seconds < secondsInWords
      ? counted(seconds, "second", "seconds")
      : counted(Math.ceil(seconds / 60), "minute", "minutes");
  return `Too many attempts. Wait ${wait}, then try again.`;
}
