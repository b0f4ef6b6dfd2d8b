/** An angle on the colour wheel (0 to 359) that belongs to an id: the same everywhere, and unlike its neighbours. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
