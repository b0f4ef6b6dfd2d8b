import { readFileSync } from "node:fs";
import { parseTutorial, TutorialError, type TutorialItems } from "@quick-photos/sample-data";
import { StartError } from "../start-error.ts";

/** Returns the items of a file. Throws StartError, with the number of the line at fault. */
export function readTutorial(file: string): TutorialItems {
  try {
    return parseTutorial(readFileSync(file, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const sentence = cause instanceof TutorialError ? `${file}, ${reason}` : `cannot read ${file}: ${reason}`;
    throw new StartError(sentence, { cause });
  }
}
