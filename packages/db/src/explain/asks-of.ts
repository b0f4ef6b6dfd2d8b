import type { Operation, TransactWrite } from "../io/requests.ts";
import { partitionTemplate } from "./key-text.ts";
import { toRequest } from "./to-request.ts";

/** What a request asks to be allowed: IAM decides by action, by table or index, and by the partitions that are named. */
export interface Ask {
  /** As IAM has it, without its `dynamodb:`. A transaction asks for what each of its writes would. */
  action: string;
  /** The index that is asked; null for the table itself. */
  index: string | null;
  /** The templates of the partition keys that it names, each once, in order; none for what reads past all keys. */
  partitions: string[];
}

const actionOf = (write: TransactWrite): string => {
  if ("Put" in write) return "PutItem";
  if ("Update" in write) return "UpdateItem";
  return "Delete" in write ? "DeleteItem" : "ConditionCheckItem";
};

const partitionOf = (item: unknown) => String((item as { PK?: unknown } | undefined)?.PK);

function ask(action: string, partitions: string[], index: string | null = null): Ask {
  const templates = partitions.map((partition) => partitionTemplate(partition, index !== null));
  return { action, index, partitions: [...new Set(templates)].sort() };
}

function askForTransaction(writes: TransactWrite[]): Ask[] {
  const partitions = new Map<string, string[]>();
  for (const write of writes) {
    const { Key, Item } = Object.values(write)[0] as { Key?: unknown; Item?: unknown };
    const action = actionOf(write);
    partitions.set(action, [...(partitions.get(action) ?? []), partitionOf(Key ?? Item)]);
  }
  return [...partitions].map(([action, keys]) => ask(action, keys));
}

/** The partition is what a Query's first condition names: DynamoDB takes no other that it begins with. */
function askForQuery(request: Extract<Operation, { operation: "Query" }>["request"]): Ask {
  const { IndexName = null, KeyConditionExpression, ExpressionAttributeValues: values = {} } = request;
  const [, name = ""] = /PK = (:\w+)/.exec(KeyConditionExpression) ?? [];
  return ask("Query", [String(values[name])], IndexName);
}

/** Returns what a request asks for. */
export function asksOfRequest(sent: Operation): Ask[] {
  switch (sent.operation) {
    case "Query":
      return [askForQuery(sent.request)];
    case "TransactWriteItems":
      return askForTransaction(sent.request);
    case "BatchGetItem":
      return [ask(sent.operation, sent.request.Keys.map(partitionOf))];
    case "BatchWriteItem": {
      const items = sent.request.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key);
      return [ask(sent.operation, items.map(partitionOf))];
    }
    case "PutItem":
      return [ask(sent.operation, [partitionOf(sent.request.Item)])];
    default:
      return [ask(sent.operation, [partitionOf(sent.request.Key)])];
  }
}

/** Returns what the input of an SDK's command asks for, whatever the command is. */
export function asksOf(operation: string, input: object): Ask[] {
  const sent = toRequest(operation, input);
  if (sent) return asksOfRequest(sent);
  return [{ action: operation, index: (input as { IndexName?: string }).IndexName ?? null, partitions: [] }];
}
