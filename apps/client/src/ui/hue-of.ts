/** An angle on the colour wheel (0 to 359) that belongs to a username: the same everywhere, and unlike its neighbours. */
export function hueOf(username: string): number {
  let hash = 0;
  for (const character of username) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
