import { isDeepStrictEqual } from "node:util";
import { namedAlternativesOf, type Schema } from "./schema.ts";

/** A difference in words, and whether a client of before can be hurt by it. */
export interface Change {
  words: string;
  isBreaking: boolean;
}

/** Who sends it: what a server is sent must not become less, what it sends must not become more or other. */
export type Direction = "input" | "output";

interface Place {
  direction: Direction;
  /** Where in the value: `owner.pictureUrl`, `items[].caption`; empty at its root. */
  path: string;
}

/** Keywords whose larger number allows more, and those whose larger number allows less. */
const upperBounds = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);
const lowerBounds = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);

/** Keywords that are looked at by themselves, or say nothing of a value. */
const apart = new Set(["type", "const", "enum", "anyOf", "oneOf", "properties", "required", "items"]);
const silent = new Set(["default", "description", "title", "examples", "additionalProperties"]);

const below = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
const quoted = (path: string) => (path === "" ? "the whole" : `\`${path}\``);

/** More is allowed: harmless to whoever sends, not to whoever reads. */
const wider = (words: string, { direction }: Place): Change => ({ words, isBreaking: direction === "output" });
const narrower = (words: string, { direction }: Place): Change => ({ words, isBreaking: direction === "input" });

function compareValues(before: unknown[] = [], after: unknown[] = [], place: Place): Change[] {
  const has = (values: unknown[], value: unknown) => values.some((other) => isDeepStrictEqual(other, value));
  const gained = after.filter((value) => !has(before, value));
  const lost = before.filter((value) => !has(after, value));
  return [
    ...gained.map((value) => wider(`${quoted(place.path)} may be ${JSON.stringify(value)}`, place)),
    ...lost.map((value) => narrower(`${quoted(place.path)} may not be ${JSON.stringify(value)} any more`, place)),
  ];
}

/** Which way a bound has moved, a pattern that is gone being one; null for a keyword that is none. */
function isWider(keyword: string, before: unknown, after: unknown): boolean | null {
  if (keyword === "pattern" && after === undefined) return true;
  const isUpper = upperBounds.has(keyword);
  if (!isUpper && !lowerBounds.has(keyword)) return null;
  const none = isUpper ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const [old, current] = [before, after].map((bound) => (typeof bound === "number" ? bound : none));
  return isUpper ? Number(current) > Number(old) : Number(current) < Number(old);
}

function compareKeywords(before: Schema, after: Schema, place: Place): Change[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keywords.filter(
    (it) => !apart.has(it) && !silent.has(it) && !isDeepStrictEqual(before[it], after[it]),
  );
  return differing.map((keyword) => {
    const [old, current] = [before[keyword], after[keyword]].map((it) =>
      it === undefined ? "none" : JSON.stringify(it),
    );
    const words = `${quoted(place.path)} has ${keyword} ${current} instead of ${old}`;
    const widened = isWider(keyword, before[keyword], after[keyword]);
    if (widened !== null) return widened ? wider(words, place) : narrower(words, place);
    return { words, isBreaking: true };
  });
}

function compareProperty(name: string, before: Schema, after: Schema, place: Place): Change[] {
  const path = below(place.path, name);
  const [old, current] = [before.properties?.[name], after.properties?.[name]];
  const [was, is] = [before, after].map(({ required = [] }) => required.includes(name));
  const isInput = place.direction === "input";
  if (!current)
    return [{ words: isInput ? `does not take \`${path}\` any more` : `lost \`${path}\``, isBreaking: true }];
  if (!old) {
    if (!isInput) return [{ words: `gained \`${path}\``, isBreaking: false }];
    return [{ words: is ? `asks for \`${path}\`` : `takes \`${path}\``, isBreaking: is === true }];
  }
  const deeper = compareSchemas(old, current, { ...place, path });
  if (was === is) return deeper;
  const words = is ? `\`${path}\` has to be there` : `\`${path}\` may be missing`;
  return [is ? narrower(words, place) : wider(words, place), ...deeper];
}

function compareObjects(before: Schema, after: Schema, place: Place): Change[] {
  const names = new Set([...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})]);
  const [old, current] = [before.additionalProperties, after.additionalProperties];
  const isRecord = typeof old === "object" && typeof current === "object";
  return [
    ...[...names].flatMap((name) => compareProperty(name, before, after, place)),
    ...(isRecord ? compareSchemas(old, current, { ...place, path: below(place.path, "*") }) : []),
  ];
}

function compareAlternative(before: Schema, after: Schema, place: Place): Change[] {
  return [
    ...compareKeywords(before, after, place),
    ...compareValues(before.enum, after.enum, place),
    ...compareObjects(before, after, place),
    ...(before.items && after.items
      ? compareSchemas(before.items, after.items, { ...place, path: `${place.path}[]` })
      : []),
  ];
}

/** Returns how what may stand in a place differs; the words go behind the name of a procedure. */
export function compareSchemas(before: Schema, after: Schema, place: Place): Change[] {
  const [old, current] = [namedAlternativesOf(before), namedAlternativesOf(after)];
  const gained = [...current.keys()].filter((name) => !old.has(name));
  const lost = [...old.keys()].filter((name) => !current.has(name));
  const kept = [...old].flatMap(([name, alternative]) => {
    const other = current.get(name);
    return other ? compareAlternative(alternative, other, place) : [];
  });
  return [
    ...gained.map((name) => wider(`${quoted(place.path)} may be ${name}`, place)),
    ...lost.map((name) => narrower(`${quoted(place.path)} may not be ${name} any more`, place)),
    ...kept,
  ];
}
