import { rewriteLine, type Screen } from "../command-line/screen.ts";

/** Shows how far each piece of work is. */
export type ShowProgress = (what: string, done: number, total: number) => void;

/** Makes the display: one line that changes on a terminal, else one line for each piece of work that is complete. */
export function showProgressOn(screen: Screen): ShowProgress {
  let completed = "";
  return (what, done, total) => {
    const line = `${what} ${done}/${total}`;
    const isComplete = done === total;
    if (isComplete && completed === line) return;
    if (isComplete) completed = line;
    if (screen.isTTY) screen.write(`${rewriteLine}${line}${isComplete ? "\n" : ""}`);
    else if (isComplete) screen.write(`${line}\n`);
  };
}
