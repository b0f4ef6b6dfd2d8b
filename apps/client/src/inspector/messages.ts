import { counted } from "../messages/counted.ts";
import { formatCount } from "../messages/format-count.ts";
import { locale } from "../messages/locale.ts";
import type { Cost } from "./rows/cost.ts";
import type { Row } from "./rows/row.ts";

const number = new Intl.NumberFormat(locale.language, { maximumFractionDigits: 3 });
const several = new Intl.ListFormat(locale.language, { style: "long", type: "unit" });

/** Returns a number with its noun; half a unit is more than one, as English has it. */
const units = (count: number, kind: string): string => `${number.format(count)} ${kind}${count === 1 ? "" : "s"}`;

const figures: Record<Exclude<keyof Cost, "requests">, string> = {
  readUnits: "read unit",
  writeUnits: "write unit",
  indexReadUnits: "index read unit",
  indexWriteUnits: "index write unit",
};

const requests = (count: number): string => counted(count, "request", "requests");

function unitsOf(cost: Cost): string[] {
  const names = Object.keys(figures) as (keyof typeof figures)[];
  return names.filter((name) => cost[name] > 0).map((name) => units(cost[name], figures[name]));
}

const figure = (name: keyof Cost, count: number): string =>
  name === "requests" ? requests(count) : units(count, figures[name]);

const kinds: Record<Row["kind"], (name: string) => string> = {
  opened: (name) => `Opened ${name}`,
  tapped: (name) => name,
  typed: (name) => `Typed into ${name}`,
  scrolled: (name) => `Scrolled on ${name}`,
  went: (name) => `Went to ${name}`,
  background: () => "In the background",
  elsewhere: () => "For others, and by workers",
};

/** Every word that the inspector says. */
export const inspectorMessages = {
  title: "Inspector",
  open: "Open the inspector (i)",
  close: "Close the inspector (i)",
  row: ({ kind, name }: Pick<Row, "kind" | "name">) => kinds[kind](name),
  /** What something cost, in the words of the README: `1 request, 1.5 read units`. */
  cost: (cost: Cost) => several.format([requests(cost.requests), ...unitsOf(cost)]),
  units: (cost: Cost) => (unitsOf(cost).length > 0 ? several.format(unitsOf(cost)) : "no units"),
  aMillion: (dollars: string) => `${dollars} a million`,
  later: (cost: Cost) => `and these later: ${unitsOf(cost).length > 0 ? several.format(unitsOf(cost)) : "no units"}`,
  lessThan: (amount: string) => `less than ${amount}`,
  nothingAsked: "Nothing was asked of the server.",
  fromCache: "0 requests: the page had it, and holds it for fresh.",
  noCalls: "0 requests: the server knew it.",
  untraced: "The trace has not told of it.",
  onItsWay: "On its way",
  times: (times: number) => `${formatCount(times)} times`,
  failed: (status: number) => `answered ${status}`,
  overBudget: "Over its budget",
  excess: (name: keyof Cost, used: number, allowed: number) =>
    `${figure(name, used)}, where the budget allows ${number.format(allowed)}`,
  totals: "Since you opened the app",
  startOver: "Start over",
  month: "What it costs a month",
  users: "Users",
  opensADay: "Opens a day",
  formula: (users: string, opens: string, days: number, million: string, month: string) =>
    `${users} users × ${opens} opens a day × ${days} days × ${million} a million opens = ${month} a month. One open is all that is listed here, with what the stream did afterwards, and nothing of what others did.`,
  prices: (region: string, since: string) =>
    `On demand in ${region}, prices since ${since}, without storage and taxes.`,
  patternsFailed: "The budgets and prices could not be read.",
  list: "What was done, the newest first",
  empty: "Nothing yet.",
  emptyHint: "Tap something in the app: what it asks of the table appears here.",
  states: {
    connecting: "Connecting to the trace…",
    open: "Connected to the trace.",
    reconnecting: "The trace is away. Trying again…",
    signedOut: "Sign in to see the trace.",
  },
  refused: (why: string) => `The server refuses the trace: ${why}`,
  refusedWith: (status: number) => `it answered ${status}`,
  lost: (events: number) => `${counted(events, "event was", "events were")} lost: the page was too slow for them.`,
  forgotten: (acts: number) => `${counted(acts, "older row was", "older rows were")} let go of.`,
  effects: "What the stream did afterwards",
  after: (milliseconds: number) => `${formatCount(milliseconds)} ms later`,
  record: { INSERT: "inserted", MODIFY: "changed", REMOVE: "removed" },
  recordOf: (kind: string | null, what: string) => `${kind ?? "An item"} ${what}`,
  by: (procedure: string) => `by ${procedure}`,
  kinds: { R: "Read", W: "Write", I: "Index" },
  operation: (operation: string, index: string | null) => (index ? `${operation} of ${index}` : operation),
  call: {
    keys: "Keys",
    items: "Items",
    bytes: "Bytes",
    bytesOf: (sent: number, received: number) => `${formatCount(sent)} sent, ${formatCount(received)} received`,
    consistency: "Consistency",
    time: "Time",
    timeOf: (milliseconds: number, retries: number) =>
      `${number.format(milliseconds)} ms${retries > 0 ? `, sent ${formatCount(retries + 1)} times` : ""}`,
    failure: "Failed",
    request: "Request",
  },
  copyCli: "Copy as AWS CLI",
  copyTypeScript: "Copy as TypeScript",
  copied: "Copied",
  copyFailed: "This browser does not copy here.",
  copyPath: (path: string) => `Copy ${path}`,
  openKey: (key: string) => `Open ${key} in the table`,
  pattern: {
    heading: (tutorial: number | null) =>
      tutorial === null ? "Its access pattern" : `Access pattern ${tutorial} of 10`,
    question: "Question",
    requests: "Requests",
    requestsOf: (warm: number, cold: number) => (cold === warm ? `${warm}` : `${warm} (cold ${cold})`),
    units: "Units",
    keys: "Keys",
    only: (when: string) => `${when}: `,
    atMost: (times: number) => ` (${formatCount(times)} at most)`,
  },
  sourcesHeading: "In the source",
  sources: { procedure: "Procedure", pattern: "Access pattern", keys: "Key design" },
};
