import type { Composition, IndexName, TableKey } from "../api/table-types.ts";

/** What the explorer shows: all of it stands in the page's address, so that it can be sent to somebody and gone back to. */
export interface Address {
  /** The index that is looked at; null for the table. */
  index: IndexName;
  /** The partition whose items are listed. */
  pk: string | null;
  /** The Query whose result is listed in place of a partition. */
  query: Composition | null;
  /** Whether a Scan is listed in place of a partition. */
  isScan: boolean;
  /** The item that is shown whole. */
  item: TableKey | null;
}

/** Where the explorer is. */
export const explorerPath = "/dev/table";

/** The address of the explorer as one comes to it. */
export const startAddress: Address = { index: null, pk: null, query: null, isScan: false, item: null };

function parseQuery(text: string | null): Composition | null {
  try {
    const composition: unknown = JSON.parse(text ?? "null");
    // Whether it is one that DynamoDB takes is for the server to say.
    return typeof composition === "object" ? (composition as Composition | null) : null;
  } catch {
    return null;
  }
}

function parseItem(search: URLSearchParams, index: IndexName): TableKey | null {
  const [pk, sk] = [search.get("pk"), search.get("sk")];
  if (pk !== null && sk !== null && index === null) return { PK: pk, SK: sk };
  const [PK, SK] = [search.get("itemPk"), search.get("itemSk")];
  return PK !== null && SK !== null ? { PK, SK } : null;
}

/** Returns what a page's address says; what cannot be read is left out. */
export function parseAddress(text: string): Address {
  const search = new URLSearchParams(text);
  const index = search.get("index") === "GSI1" ? "GSI1" : null;
  return {
    index,
    pk: search.get("pk"),
    query: parseQuery(search.get("query")),
    isScan: search.has("scan"),
    item: parseItem(search, index),
  };
}

/** Returns the search of the page's address that says all this. */
export function formatAddress({ index, pk, query, isScan, item }: Address): string {
  const search = new URLSearchParams();
  if (index) search.set("index", index);
  if (pk !== null) search.set("pk", pk);
  if (query) search.set("query", JSON.stringify(query));
  if (isScan) search.set("scan", "");
  if (item && index === null && item.PK === pk) search.set("sk", item.SK);
  else if (item) {
    search.set("itemPk", item.PK);
    search.set("itemSk", item.SK);
  }
  return search.size > 0 ? `?${search}` : "";
}
