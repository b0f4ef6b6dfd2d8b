import { type AnyEntity, items } from "@quick-photos/db/items";
import { indexName } from "@quick-photos/db/table";
import { type KeyDesign, type KeySide, keyDesigns } from "./key-designs.ts";

/** One of the two templates of a kind of key, with the names of its parts in their order. */
export interface DescribedTemplate {
  template: string;
  parts: readonly string[];
}

/** A kind of key, as a client reads it. */
export interface DescribedKey extends Pick<KeyDesign, "name" | "index" | "types"> {
  partition: DescribedTemplate;
  sort: DescribedTemplate;
}

/** A kind of item, as a client reads it. */
export interface DescribedKind {
  /** The value of the items' `type`. */
  type: string;
  /** Its newest version. */
  version: number;
  /** The attribute with the id of the user whose it is; null for what is nobody's. */
  owner: string | null;
  /** Whether the projector alone writes it. */
  projected: boolean;
  expires: AnyEntity["expires"];
}

/** The design of the whole table: its kinds of keys and of items. */
export interface DescribedDesign {
  index: typeof indexName;
  keys: DescribedKey[];
  kinds: DescribedKind[];
}

const describeTemplate = ({ template, names }: KeySide): DescribedTemplate => ({ template, parts: names });

/** Returns the design of the table, as the code states it. */
export function describeDesign(): DescribedDesign {
  return {
    index: indexName,
    keys: keyDesigns.map(({ name, index, types, partition, sort }) => ({
      name,
      index,
      types,
      partition: describeTemplate(partition),
      sort: describeTemplate(sort),
    })),
    kinds: Object.values<AnyEntity>(items).map(({ type, version, owner, projected, expires }) => ({
      type,
      version,
      owner,
      projected,
      expires,
    })),
  };
}
