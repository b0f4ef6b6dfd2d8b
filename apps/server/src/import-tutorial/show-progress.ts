/** The part of stderr that progress is shown on. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far each piece of work is. */
export type ShowProgress = (what: string, done: number, total: number) => void;

/** Erases the line the cursor is in and goes to its start (ECMA-48). */
const rewrite = "\r\u001B[2K";

/** Makes the display: one line that changes on a terminal, else one line for each piece of work that is complete. */
export function showProgressOn(screen: Screen): ShowProgress {
  let completed = "";
  return (what, done, total) => {
    const line = `${what} ${done}/${total}`;
    const isComplete = done === total;
    if (isComplete && completed === line) return;
    if (isComplete) completed = line;
    if (screen.isTTY) screen.write(`${rewrite}${line}${isComplete ? "\n" : ""}`);
    else if (isComplete) screen.write(`${line}\n`);
  };
}
