import { counted } from "../../messages/counted.ts";
import { formatCount } from "../../messages/format-count.ts";
import { lazily } from "../../messages/lazily.ts";
import { locale } from "../../messages/locale.ts";

const exact = lazily(() => new Intl.NumberFormat(locale.language, { maximumFractionDigits: 1 }));

const bytesIn = (unit: string, { unitDisplay = "short", maximumFractionDigits = 1 }: Intl.NumberFormatOptions = {}) =>
  lazily(() => new Intl.NumberFormat(locale.language, { style: "unit", unit, unitDisplay, maximumFractionDigits }));

const units = [
  bytesIn("byte", { unitDisplay: "long", maximumFractionDigits: 0 }),
  ...["kilobyte", "megabyte", "gigabyte"].map((unit) => bytesIn(unit)),
];

/** Returns a number of bytes as people read it, in units of a thousand. */
function bytes(count: number): string {
  const size = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return (units[size] ?? exact)().format(count / 1_000 ** size);
}

const items = (count: number): string => counted(count, "item", "items");

const readUnits = (count: number): string => `${exact().format(count)} read ${count === 1 ? "unit" : "units"}`;

/** Every word that the explorer says. */
export const explorerMessages = {
  title: "Table explorer",
  toApp: "To the app",
  pageTitle: (what: string | null) => (what === null ? "Table" : `${what} · Table`),
  lookAt: "What to look at",
  table: "Table",
  spent: (cost: string) => `Read so far: ${cost}`,
  bytes,
  items,
  readUnits,
  loading: "Reading the table",
  tryAgain: "Try again",
  more: "Read on",
  end: "That is all.",
  failed: "The table could not be read.",
  refused: "The server does not show its table here.",
  signedOut: "Sign in to see the table.",
  signedOutHint: "What the inspector shows is for whoever is signed in on this machine.",
  signIn: "Sign in",
  collections: {
    title: "Item collections",
    hint: "A page of a Scan; what lies behind a large one is left out.",
    empty: "There is nothing in it yet.",
    emptyHint: "Sign up or share a photo: the items appear here.",
    again: "Read again",
    contents: (kinds: Record<string, number>, size: string, goesOn: boolean) => {
      const counts = Object.entries(kinds).map(([kind, count]) => `${formatCount(count)} ${kind}`);
      return `${goesOn ? "At least " : ""}${counts.join(", ")}: ${size}`;
    },
  },
  list: {
    choose: "Choose a collection.",
    chooseHint: "Its items appear here in the order of their sort keys.",
    back: "Collections",
    inOrder: "In the order of the sort keys",
    queryTitle: "What the query returned",
    scanTitle: "What a page of the Scan returned",
    read: (count: number, size: string, cost: string) => `${items(count)} read, ${size}. ${cost}.`,
    empty: "No item is there.",
    emptyHint: "Items may have been deleted, or there never was one.",
    count: "Count all",
    counted: (count: number, isWhole: boolean, cost: string) =>
      `${isWhole ? "" : "more than "}${items(count)}: ${cost}`,
    attributes: (sk: string) => `Attributes of ${sk}`,
    unknownKind: "Unknown kind",
    version: (version: number) => `v${version}`,
    oldVersion: (version: number, newest: number) => `v${version} of ${newest}`,
    expires: (when: string) => `expires ${when}`,
    expired: "expired",
    changes: { INSERT: "inserted", MODIFY: "changed", REMOVE: "removed" },
    request: "The request as it was sent",
  },
  mirror: {
    index: (index: string) => `The same items under ${index}`,
    table: "The same items in the table",
    none: (index: string) => `None of these items is in ${index}.`,
    together: "The same item as the one that is pointed at",
  },
  item: {
    title: "Item",
    back: "Items",
    close: "Close the item",
    gone: "There is no item under this key.",
    goneHint: "It was deleted, or never was.",
    kind: "Kind",
    version: "Version",
    size: "Size",
    sizeOf: (count: string, write: number) => `${count}, ${counted(write, "write unit", "write units")} to write`,
    expires: "Expires",
    never: "never",
    inIndex: (index: string) => `In ${index}`,
    notInIndex: "not there",
    openCollection: (pk: string) => `Open the collection ${pk}`,
    json: "As JSON",
    copy: "Copy JSON",
    counters: "Counters",
  },
  why: {
    number: (value: number) => `Why is this number ${value}?`,
    numberOf: (name: string, value: number) => `Why is ${name} ${value}?`,
    item: "Why is this item as it is?",
    loading: "Counting…",
    counted: (rows: number, isWhole: boolean) =>
      `${isWhole ? counted(rows, "row", "rows") : `More than ${counted(rows, "row", "rows")}`} at this moment`,
    agrees: "as many as the number says",
    differs: (value: number) => `where the number says ${value}`,
    condition: "Found by",
    someRows: (shown: number) => `The first ${counted(shown, "row", "rows")}`,
    references: "It has to agree with",
    missing: "not there",
    watermarks: "Counted up to, in the stream",
    noWatermarks: "It counts nothing of the stream.",
    writes: "Changed last by",
    noWrites: "The trace remembers no write of it.",
    write: (procedure: string, operation: string, at: string) => `${procedure}, ${operation}, ${at}`,
    because: (records: number) => `because of ${counted(records, "record", "records")} of the stream:`,
    audit: "Does the auditor agree now?",
    auditing: "Asking…",
    agreed: "The auditor agrees.",
    unsettled: "It keeps changing: nothing can be said of it yet.",
  },
  query: {
    title: "Query",
    kind: "Kind of key",
    partition: "Partition key",
    sort: "Sort key",
    comparison: "Condition",
    comparisons: {
      any: "any, the whole partition",
      "=": "equals",
      begins_with: "begins with",
      between: "between",
      "<": "<",
      "<=": "≤",
      ">": ">",
      ">=": "≥",
    },
    from: (part: string) => `${part}, from`,
    to: (part: string) => `${part}, to`,
    direction: "Order",
    directions: { ascending: "ascending", descending: "descending" },
    limit: "Limit",
    missing: (parts: string) => `Fill in ${parts}: a Query is always of one partition.`,
    estimating: "Estimating…",
    estimate: ({ count, average, units: most }: { count: number; average: string; units: number }) =>
      `At most ${readUnits(most)} before it is sent: up to ${items(count)} of about ${average}, every 4 kB half a unit.`,
    averageOf: {
      "items read before": "The size is the average of items read here.",
      "the whole table": "The size is the average of the whole table.",
      nothing: "Nobody has measured the items yet, so it may be more.",
    },
    run: "Run the query",
    ran: (count: number, cost: string) => `${items(count)}, ${cost}.`,
  },
  scan: {
    title: "Scan",
    price: (count: number, size: string, most: number, dollars: string) =>
      `All of it, now: about ${items(count)}, ${size}, ${readUnits(most)}, ${dollars} on demand each time.`,
    unknownPrice: (count: number) =>
      `All of it: about ${items(count)}. Nobody has measured them, so their price is unknown.`,
    run: (limit: number) => `Scan one page of ${limit} items`,
  },
  charts: {
    title: "Charts",
    keys: "The keys of the table: each partition with its ranges of sort keys in their order, and the index beside it",
    entities: "Each kind of item with its key and its attributes, below what it goes with",
  },
} as const;
