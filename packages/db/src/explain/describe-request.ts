import type { Operation, TransactWrite } from "../io/requests.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { keyTemplateText, keyText, valueTemplates } from "./key-text.ts";
import { toRequest } from "./to-request.ts";

/** What a request says of itself. */
export interface RequestDescription {
  /** The index that is asked; null for the table itself. */
  index: string | null;
  /** The keys of the items, `PK / SK`, or a Query's condition, as templates of the key design; null for other requests. */
  keyCondition: string | null;
  /** The same with the keys that are sent. */
  keysSent: string | null;
  /** The items that it names; none for a Query. */
  keys: PrimaryKey[];
  /** How a read is consistent; null for a write, which always is. */
  consistency: "eventual" | "strong" | null;
}

/** What has no key to be described by: a Scan, and what is no request on items. */
const nothing: RequestDescription = { index: null, keyCondition: null, keysSent: null, keys: [], consistency: null };

const consistencyOf = ({ ConsistentRead }: { ConsistentRead?: boolean | undefined }) =>
  ConsistentRead ? "strong" : "eventual";

function describeQuery(request: Extract<Operation, { operation: "Query" }>["request"]): RequestDescription {
  const { IndexName, KeyConditionExpression: condition, ExpressionAttributeValues: values = {} } = request;
  const names = [...condition.matchAll(/:\w+/g)].map(([name]) => name);
  const sent = names.map((name) => String(values[name]));
  const templates = valueTemplates(IndexName !== undefined, sent);
  const filledWith = (texts: string[]) => {
    const filled = condition.replaceAll(/:\w+/g, (name) => texts[names.indexOf(name)] ?? name);
    return request.ScanIndexForward === false ? `${filled}, descending` : filled;
  };
  return {
    index: IndexName ?? null,
    keyCondition: filledWith(templates),
    keysSent: filledWith(sent),
    keys: [],
    consistency: consistencyOf(request),
  };
}

function keyOf(item: unknown): PrimaryKey {
  const { PK, SK } = (item ?? {}) as Partial<PrimaryKey>;
  return { PK: String(PK), SK: String(SK) };
}

function keyOfWrite(write: TransactWrite): PrimaryKey {
  if ("Put" in write) return keyOf(write.Put.Item);
  if ("Update" in write) return keyOf(write.Update.Key);
  return keyOf("Delete" in write ? write.Delete.Key : write.ConditionCheck.Key);
}

/** Returns the keys of the items that a request names. */
function keysOf(sent: Exclude<Operation, { operation: "Query" }>): PrimaryKey[] {
  switch (sent.operation) {
    case "PutItem":
      return [keyOf(sent.request.Item)];
    case "BatchGetItem":
      return sent.request.Keys.map(keyOf);
    case "BatchWriteItem":
      return sent.request.map(({ PutRequest, DeleteRequest }) => keyOf(PutRequest?.Item ?? DeleteRequest?.Key));
    case "TransactWriteItems":
      return sent.request.map(keyOfWrite);
    default:
      return [keyOf(sent.request.Key)];
  }
}

/** Returns what a request says of itself: its index, keys and consistency cannot be said otherwise. */
export function describeRequest(sent: Operation): RequestDescription {
  if (sent.operation === "Query") return describeQuery(sent.request);
  const keys = keysOf(sent);
  const isRead = sent.operation === "GetItem" || sent.operation === "BatchGetItem";
  return {
    ...nothing,
    keyCondition: [...new Set(keys.map(keyTemplateText))].join(", "),
    keysSent: keys.map(keyText).join(", "),
    keys,
    consistency: isRead ? consistencyOf(sent.request) : null,
  };
}

/** Returns what the input of an SDK's command says of itself, whatever the command is. */
export function describeInput(operation: string, input: object): RequestDescription {
  const sent = toRequest(operation, input);
  if (sent) return describeRequest(sent);
  if (operation !== "Scan") return nothing;
  return { ...nothing, index: (input as { IndexName?: string }).IndexName ?? null, consistency: consistencyOf(input) };
}
