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
}

const placeholder = /\{(\w+)\}/g;

/** Makes the reversible key function for a template. Parts never hold `#`, so the way back is unambiguous. */
export function keyTemplate<const T extends string>(template: T): KeyTemplate<T> {
  const pattern = new RegExp(`^${template.replace(placeholder, "(?<$1>[^#]+)")}$`);
  const names = [...template.matchAll(placeholder)].map((match) => match[1]);
  return {
    template,
    prefix: template.split("{", 1)[0] ?? template,
    format(parts) {
      return template.replace(placeholder, (_, name: Placeholders<T>) => {
        const part = parts[name];
        if (!part || part.includes("#")) throw new TypeError(`"${part}" cannot be the ${name} of a ${template} key`);
        return part;
      });
    },
    parse(key) {
      const match = pattern.exec(key);
      if (!match) return null;
      // A template without placeholders has no groups; its parts are the empty record.
      return (names.length > 0 ? { ...match.groups } : {}) as Record<Placeholders<T>, string>;
    },
  };
}
