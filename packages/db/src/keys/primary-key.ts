import { type KeyTemplate, keyTemplate, type Placeholders } from "./key-template.ts";

/** An item's place in the table. */
export interface PrimaryKey {
  PK: string;
  SK: string;
}

/** An item's place in GSI1. */
export interface IndexKey {
  GSI1PK: string;
  GSI1SK: string;
}

/** What a key is made of: a text for every placeholder of its two templates. */
export type KeyParts<P extends string, S extends string> = Record<Placeholders<P> | Placeholders<S>, string>;

/** The two templates of a kind of item. */
interface KeyPair<P extends string, S extends string> {
  readonly partition: KeyTemplate<P>;
  readonly sort: KeyTemplate<S>;
}

/** Where a kind of item lives in the table. */
export interface PrimaryKeyDesign<P extends string, S extends string> extends KeyPair<P, S> {
  key(parts: KeyParts<P, S>): PrimaryKey;
  parse(key: PrimaryKey): KeyParts<P, S> | null;
}

/** Where a kind of item lives in GSI1. */
export interface IndexKeyDesign<P extends string, S extends string> extends KeyPair<P, S> {
  key(parts: KeyParts<P, S>): IndexKey;
  parse(key: IndexKey): KeyParts<P, S> | null;
}

function parsePair<P extends string, S extends string>({ partition, sort }: KeyPair<P, S>, pk: string, sk: string) {
  const partitionParts = partition.parse(pk);
  const sortParts = partitionParts && sort.parse(sk);
  return sortParts ? ({ ...partitionParts, ...sortParts } as KeyParts<P, S>) : null;
}

/** Declares where a kind of item lives in the table. */
export function primaryKey<const P extends string, const S extends string>(
  partitionTemplate: P,
  sortTemplate: S,
): PrimaryKeyDesign<P, S> {
  const pair = { partition: keyTemplate(partitionTemplate), sort: keyTemplate(sortTemplate) };
  return {
    ...pair,
    key: (parts) => ({ PK: pair.partition.format(parts), SK: pair.sort.format(parts) }),
    parse: ({ PK, SK }) => parsePair(pair, PK, SK),
  };
}

/** Declares where a kind of item lives in GSI1. */
export function indexKey<const P extends string, const S extends string>(
  partitionTemplate: P,
  sortTemplate: S,
): IndexKeyDesign<P, S> {
  const pair = { partition: keyTemplate(partitionTemplate), sort: keyTemplate(sortTemplate) };
  return {
    ...pair,
    key: (parts) => ({ GSI1PK: pair.partition.format(parts), GSI1SK: pair.sort.format(parts) }),
    parse: ({ GSI1PK, GSI1SK }) => parsePair(pair, GSI1PK, GSI1SK),
  };
}
