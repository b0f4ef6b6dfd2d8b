/**
 * Characters of a segment that names something: ids of photos have 43, names of files fewer. Tickets and tokens are longer,
 * on whatever path they are sent.
 */
const longestName = 64;

/** Characters of a path in a log. */
const longestPath = 200;

/** Returns a path as a log may have it: what is too long for a name may be a ticket or a token, and is left out. */
export function describePath(path: string): string {
  const segments = path.split("/").map((segment) => (segment.length > longestName ? ":secret" : segment));
  return segments.join("/").slice(0, longestPath);
}
