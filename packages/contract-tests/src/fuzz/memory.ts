import type { Given } from "./placeholders.ts";

/** What the service has given out, by the names it had there, so that later inputs can name what exists. */
export interface Memory {
  readonly given: Given;
  /** Takes over every text of an answer, or of an input that was taken. */
  learn(value: unknown): void;
}

/** How many are remembered of a name, the latest; nobody is named by what is longer. */
const mostOfAName = 40;
const longestText = 1_500;

/** Names of answers that are others in inputs. */
const asInput: Record<string, string> = { nextCursor: "cursor", id: "lastEventId", username: "prefix" };

/** Makes an empty memory. */
export function createMemory(): Memory {
  const texts = new Map<string, string[]>();
  const remember = (name: string, text: string) => {
    const known = texts.get(name) ?? [];
    known.push(text);
    if (known.length > mostOfAName) known.shift();
    texts.set(name, known);
  };
  const learn = (value: unknown, name = ""): void => {
    if (typeof value === "string" && value.length <= longestText) {
      remember(name, value);
      const other = asInput[name];
      if (other) remember(other, name === "username" ? value.slice(0, 4) : value);
    } else if (Array.isArray(value)) for (const item of value.slice(0, 5)) learn(item, name);
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) learn(item, key);
  };
  return {
    learn,
    given(name, index) {
      const known = texts.get(name) ?? [];
      return known[index % Math.max(known.length, 1)] ?? "unknown";
    },
  };
}
