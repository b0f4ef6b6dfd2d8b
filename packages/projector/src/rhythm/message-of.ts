/** Longest message that is kept, in characters: some errors quote what they met. */
const longestMessage = 2_000;

/** Returns as much of a message as is kept in the table; no half of a character is left at its end. */
export function shortened(message: string): string {
  return message.slice(0, longestMessage).replace(/[\ud800-\udbff]$/, "");
}

/** Returns what an error says, shortened, whatever it is that was thrown. */
export function messageOf(error: unknown): string {
  return shortened(error instanceof Error ? error.message : String(error));
}
