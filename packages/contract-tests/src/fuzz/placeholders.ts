/** Begins a placeholder: no schema and no client has this character. */
const mark = "\u0001";

/** Returns what stands in an input for a value that the service has given out before, under the same name. */
export function known(index: number): string {
  return `${mark}known:${index}`;
}

/** JSON that no value stringifies to: numbers beyond all, names that every object has, and very deep. */
const rawTexts = [
  "1e999",
  "-1e999",
  "123456789012345678901234567890",
  "0.1e-400",
  "-0",
  '{"__proto__":{"userId":"0123456789ABCDEF"}}',
  '{"constructor":{"prototype":{"limit":1}}}',
  '{"a":1,"a":2}',
  '"\\ud800"',
  '"\\u0000"',
  "[".repeat(20_000) + "]".repeat(20_000),
  ["[", "]"].map((bracket) => bracket.repeat(2_000)).join('{"a":1}'),
] as const;

/** What stands in an input for each of those. */
export const raws: readonly string[] = rawTexts.map((_, index) => `${mark}raw:${index}`);

/** What was given out, by names. */
export type Given = (name: string, index: number) => string;

/** Returns an input with the values that were given out in place of their placeholders; those of JSON stay. */
export function fillIn(value: unknown, given: Given, name = ""): unknown {
  if (typeof value === "string" && value.startsWith(`${mark}known:`)) return given(name, Number(value.slice(7)));
  if (Array.isArray(value)) return value.map((item) => fillIn(item, given, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, given, key)]));
}

/** Returns an input as JSON; undefined for none. */
export function toText(input: unknown): string | undefined {
  const text: string | undefined = JSON.stringify(input);
  return text?.replaceAll(/"\\u0001raw:(\d+)"/g, (_, index) => rawTexts[Number(index)] ?? "null");
}
