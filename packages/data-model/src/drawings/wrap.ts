/** Returns words in as few lines as they fit in, of a number of characters each; a longer word has a line of its own. */
export function wrap(words: readonly string[], separator: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = `${last}${separator}${word}`;
    if (last === undefined || joined.length > length) lines.push(word);
    else lines.splice(-1, 1, joined);
  }
  return lines;
}
