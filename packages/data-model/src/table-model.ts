/** The types of attributes that items have, as DynamoDB names them. */
export type AttributeType = "S" | "N" | "BOOL" | "M" | "L" | "SS";

/** An attribute of a kind of item, beside keys, `type` and `v`. */
export interface ModelAttribute {
  name: string;
  type: AttributeType;
  /** Whether there are items without it, or with null. */
  isOptional: boolean;
}

/** How a kind of item hangs on another: it belongs to a user, goes with a parent, copies a card, or is counted there. */
export interface ModelRelation {
  kind: "owner" | "parent" | "card" | "counter";
  /** The name of the kind of item that it points at. */
  to: string;
  /** The attribute with the id, with the copy, or the name of the counter; empty for a parent, which is found by key. */
  label: string;
}

/** The templates of a key. */
export interface ModelKey {
  partition: string;
  sort: string;
}

/** A kind of item. */
export interface ModelKind {
  /** Its name in the code. */
  name: string;
  /** The value of its `type` attribute. */
  type: string;
  key: ModelKey;
  /** Where it lies in the index, and the name of that key; null where it does not. */
  index: (ModelKey & { name: string }) | null;
  attributes: ModelAttribute[];
  relations: ModelRelation[];
  /** Whether some or all of them expire. */
  expires: boolean;
  /** Whether the projector alone writes it. */
  isProjected: boolean;
}

/** One of the tutorial's access patterns, with the keys that its requests name once what it names is cached. */
export interface ModelPattern {
  number: number;
  question: string;
  operations: string[];
  isWrite: boolean;
  /** The names of keys of the table and of the index. */
  kinds: string[];
}

/** The table as plain data: what is drawn and exported of it, and what a page can be sent. */
export interface TableModel {
  indexName: string;
  ttlAttribute: string;
  kinds: ModelKind[];
  patterns: ModelPattern[];
}
