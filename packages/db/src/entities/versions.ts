import * as z from "zod";

/** An item as DynamoDB holds it, unmarshalled. */
export type Item = Record<string, unknown>;

type ValueOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/**
 * The shapes that a kind of item has had, from the first on, each with the way to the next. A version is never taken out
 * or changed: items of every version are in some table.
 */
export interface Versions<Shape extends z.ZodRawShape> {
  /** The newest version: how many there have been. */
  readonly newest: number;
  /** The newest shape. */
  readonly schema: z.ZodObject<Shape>;
  /** The lowest version of the code that can read what this one writes. */
  readonly readableFrom: number;
  /** Returns the shape of a version, undefined for one that never was. */
  schemaOf(version: number): z.ZodObject | undefined;
  /** Returns whether an attribute is one that a version up to the newest has had. */
  hasHad(name: string): boolean;
  /** Returns the attributes of an item of a former version as the newest has them; throws a ZodError for others. */
  upcast(item: Item, version: number): unknown;
  /**
   * Adds a version: its shape, made of the one before, and the way there from the value of an item of that version.
   * `isIncompatible` when code that knows the versions before cannot read it even without its new attributes: it then
   * refuses such items, so it must be replaced everywhere before the first is written.
   */
  next<Next extends z.ZodRawShape>(
    reshape: (shape: Shape) => Next,
    upcast: (old: ValueOf<Shape>) => ValueOf<Next>,
    options?: { isIncompatible?: boolean },
  ): Versions<Next>;
}

interface Former {
  schema: z.ZodObject;
  upcast(old: unknown): unknown;
}

function versionsFrom<Shape extends z.ZodRawShape>(
  former: readonly Former[],
  shape: Shape,
  readableFrom: number,
): Versions<Shape> {
  const schema = z.object(shape);
  const newest = former.length + 1;
  return {
    newest,
    schema,
    readableFrom,
    hasHad: (name) => name in shape || former.some((version) => name in version.schema.shape),
    schemaOf: (version) => (version === newest ? schema : former[version - 1]?.schema),
    upcast(item, version) {
      const steps = former.slice(version - 1);
      return steps.reduce<unknown>((value, step) => step.upcast(value), steps[0]?.schema.parse(item));
    },
    next(reshape, upcast, { isIncompatible = false } = {}) {
      const step: Former = { schema, upcast: (old) => upcast(old as ValueOf<Shape>) };
      return versionsFrom([...former, step], reshape(shape), isIncompatible ? newest + 1 : readableFrom);
    },
  };
}

/** Begins the history of a kind of item with the shape of its first version: the domain attributes, without keys. */
export function firstVersion<Shape extends z.ZodRawShape>(shape: Shape): Versions<Shape> {
  return versionsFrom([], shape, 1);
}
