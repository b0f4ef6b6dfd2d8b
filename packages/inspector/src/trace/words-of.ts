/**
 * Returns the words by which a value could name somebody: its texts, the parts of its keys (`USERNAME#anna`) and the parts
 * of these between the separators.
 */
export function wordsOf(value: unknown): string[] {
  const texts = JSON.stringify(value).match(/[^\s"\\/,()]+/g) ?? [];
  return texts.flatMap((text) => [text, ...text.split("#")]);
}
