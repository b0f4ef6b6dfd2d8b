/** The names between braces in a template: `"REACTION#{ulid}#{ownerId}"` has `"ulid" | "ownerId"`. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** A key attribute as a pure function of its parts, and back. */
export interface KeyTemplate<T extends string> {
  /** The template itself, for documentation and tables. */
  readonly template: T;
  /** Returns the key; throws when a part is empty or holds the separator `#`. */
  format(parts: Record<Placeholders<T>, string>): string;
  /** Returns the parts, null when the key was not made by this template. */
  parse(key: string): Record<Placeholders<T>, string> | null;
  /** Returns the constant text before the first part: what `begins_with` takes. */
  readonly prefix: string;
  /** The names of its parts, in their order. */
  readonly names: readonly string[];
  /**
   * Returns what every key begins with that has these values as its first parts, in their order; the whole key when there
   * is one for each. Throws when one is empty or holds the separator `#`, and when there are more than parts.
   */
  begin(values: readonly string[]): string;
}

const placeholder = /\{(\w+)\}/g;

function checkPart(part: string | undefined, name: string, template: string): string {
  if (!part || part.includes("#")) throw new TypeError(`"${part}" cannot be the ${name} of a ${template} key`);
  return part;
}

/** Makes the reversible key function for a template. Parts never hold `#`, so the way back is unambiguous. */
export function keyTemplate<const T extends string>(template: T): KeyTemplate<T> {
  const pattern = new RegExp(`^${template.replace(placeholder, "(?<$1>[^#]+)")}$`);
  const names = [...template.matchAll(placeholder)].flatMap(([, name]) => name ?? []);
  /** The constant texts around the parts: one more than there are parts. */
  const [prefix = template, ...constants] = template.split(/\{\w+\}/);
  return {
    template,
    prefix,
    names,
    begin(values) {
      if (values.length > names.length) throw new TypeError(`a ${template} key has no ${values.length} parts`);
      const isWhole = values.length === names.length;
      return values.reduce((start, value, at) => {
        const isLast = at === values.length - 1;
        return `${start}${checkPart(value, names[at] ?? "", template)}${isLast && !isWhole ? "" : constants[at]}`;
      }, prefix);
    },
    format(parts: Record<string, string>) {
      return names.reduce((key, name, at) => `${key}${checkPart(parts[name], name, template)}${constants[at]}`, prefix);
    },
    parse(key) {
      const match = pattern.exec(key);
      if (!match) return null;
      // A template without placeholders has no groups; its parts are the empty record.
      return (names.length > 0 ? { ...match.groups } : {}) as Record<Placeholders<T>, string>;
    },
  };
}
