import type { TransactWrite } from "../io/requests.ts";
import { indexKeys, keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { AccessPattern, Sent } from "./access-pattern.ts";

/** What a request says of itself, with the templates of keys in the place of an example's values. */
export interface RecordedRequest {
  operation: Sent["operation"];
  /** The index that is asked; undefined for the table itself. */
  index: string | undefined;
  /** The keys of the items, `PK / SK`, or a Query's condition. */
  keyCondition: string;
  /** How a read is consistent; undefined for a write, which always is. */
  consistency: "eventual" | "strong" | undefined;
  only: string | undefined;
  beside: boolean;
}

/** Those with a constant sort key first: it is told from what a template of parts would take for one of its own. */
const isConstant = ({ sort }: { sort: { template: string } }) => !sort.template.includes("{");
const tableDesigns = Object.values(keys).sort((a, b) => Number(isConstant(b)) - Number(isConstant(a)));
const indexDesigns = Object.values(indexKeys);
type Design = (typeof tableDesigns)[number] | (typeof indexDesigns)[number];

const formatDesign = ({ partition, sort }: Design) => `${partition.template} / ${sort.template}`;

function describeKey({ PK, SK }: PrimaryKey): string {
  const design = tableDesigns.find((one) => one.parse({ PK, SK }) !== null);
  if (!design) throw new TypeError(`no kind of key makes ${PK} / ${SK}`);
  return formatDesign(design);
}

type Values = Record<string, unknown>;

/** Of the kinds that lie in a partition, the one whose sort keys the other values look like; any, where they do not. */
function findDesign(designs: readonly Design[], values: string[]): Design {
  const inPartition = designs.filter(({ partition }) => values.some((value) => partition.parse(value) !== null));
  const looksAlike = ({ sort }: Design) => sort.prefix !== "" && values.some((value) => value.startsWith(sort.prefix));
  const found = inPartition.find(looksAlike) ?? inPartition.find(({ sort }) => sort.prefix === "") ?? inPartition[0];
  if (!found) throw new TypeError(`no kind of key has a partition among ${values.join(", ")}`);
  return found;
}

function describeValue({ partition, sort }: Design, value: string): string {
  if (partition.parse(value) !== null) return partition.template;
  if (value === sort.prefix) return value;
  return sort.parse(value) === null ? `${sort.prefix}…` : sort.template;
}

function describeQuery(request: Extract<Sent, { operation: "Query" }>["request"]): string {
  const { IndexName, KeyConditionExpression, ExpressionAttributeValues: values = {} as Values } = request;
  const used = [...KeyConditionExpression.matchAll(/:\w+/g)].map(([name]) => name);
  const texts = new Map(used.map((name) => [name, String(values[name])]));
  const design = findDesign(IndexName ? indexDesigns : tableDesigns, [...texts.values()]);
  const condition = KeyConditionExpression.replaceAll(/:\w+/g, (name) => describeValue(design, texts.get(name) ?? ""));
  return request.ScanIndexForward === false ? `${condition}, descending` : condition;
}

function keyOf(item: unknown): PrimaryKey {
  const { PK, SK } = item as PrimaryKey;
  return { PK, SK };
}

function keyOfWrite(write: TransactWrite): PrimaryKey {
  if ("Put" in write) return keyOf(write.Put.Item);
  if ("Update" in write) return keyOf(write.Update.Key);
  return keyOf("Delete" in write ? write.Delete.Key : write.ConditionCheck.Key);
}

/** Returns the keys of the items that a request names. */
function keysOf(sent: Exclude<Sent, { operation: "Query" }>): PrimaryKey[] {
  switch (sent.operation) {
    case "PutItem":
      return [keyOf(sent.request.Item)];
    case "BatchGetItem":
      return sent.request.Keys;
    case "BatchWriteItem":
      return sent.request.map(({ PutRequest, DeleteRequest }) => keyOf(PutRequest?.Item ?? DeleteRequest?.Key));
    case "TransactWriteItems":
      return sent.request.map(keyOfWrite);
    default:
      return [sent.request.Key];
  }
}

function consistencyOf(sent: Sent): RecordedRequest["consistency"] {
  if (sent.operation !== "GetItem" && sent.operation !== "BatchGetItem" && sent.operation !== "Query") return undefined;
  return sent.request.ConsistentRead ? "strong" : "eventual";
}

/** Returns what the requests of a pattern's example say: operation, index, keys and consistency cannot be said otherwise. */
export function recordRequests(pattern: AccessPattern): RecordedRequest[] {
  return pattern.sends().map((sent) => ({
    operation: sent.operation,
    index: sent.operation === "Query" ? sent.request.IndexName : undefined,
    keyCondition: sent.operation === "Query" ? describeQuery(sent.request) : keysOf(sent).map(describeKey).join(", "),
    consistency: consistencyOf(sent),
    only: sent.only,
    beside: sent.beside === true,
  }));
}
