/** A variable that is set and looks like one of ours, but is not. */
export interface Misspelling {
  found: string;
  meant: string;
}

/** Below this length two names are alike by accident. */
const minimumLength = 7;

/** The Levenshtein distance: how many letters must be added, dropped or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Returns the name without what differs between ways to write it. */
const plain = (name: string) => name.toUpperCase().replaceAll(/[^A-Z\d]/g, "");

/** Whether a part of `known` is in a name as it is: so many errors leave at least one of one part more as it was. */
function sharesPart(name: string, known: string, errors: number): boolean {
  const length = Math.ceil(known.length / (errors + 1));
  for (let at = 0; at < known.length; at += length) if (name.includes(known.slice(at, at + length))) return true;
  return false;
}

function isNear(name: string, known: string): boolean {
  const most = known.length < 12 ? 1 : 2;
  // Lengths and parts tell nearly all names apart: there are a hundred in an environment, and each start looks at them all.
  if (Math.abs(name.length - known.length) > most || !sharesPart(name, known, most)) return false;
  return distance(name, known) <= most;
}

/** Returns the names that are near misses of known ones, such as LOGLEVEL or DYNAMO_ENDPOINT. */
export function findMisspellings(names: string[], known: string[]): Misspelling[] {
  const candidates = known
    .filter(({ length }) => length >= minimumLength)
    .map((name) => ({ name, plain: plain(name) }));
  return names
    .filter((name) => !known.includes(name))
    .flatMap((found) => {
      const written = plain(found);
      const meant = candidates.find((one) => written === one.plain || isNear(found, one.name));
      return meant === undefined ? [] : [{ found, meant: meant.name }];
    });
}
