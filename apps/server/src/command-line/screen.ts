/** The part of stderr that progress is shown on. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Erases the line the cursor is in and goes to its start (ECMA-48). */
export const rewriteLine = "\r\u001B[2K";
