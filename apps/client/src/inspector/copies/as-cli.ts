import { toAttributes } from "./attribute-value.ts";

/** Where a request holds items, keys and values: one of them, or a list. */
const holders = new Set(["Key", "Keys", "Item", "ExpressionAttributeValues", "ExclusiveStartKey"]);

function toProtocol(request: unknown): unknown {
  if (Array.isArray(request)) return request.map(toProtocol);
  if (typeof request !== "object" || request === null) return request;
  const fields = Object.entries(request).map(([name, value]) => {
    if (!holders.has(name)) return [name, toProtocol(value)];
    return [name, Array.isArray(value) ? value.map(toAttributes) : toAttributes(value)];
  });
  return Object.fromEntries(fields);
}

const toKebab = (name: string): string => name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** Returns a text as shells take it, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns a call as a command of the AWS CLI, which takes all of a request as JSON of the protocol. */
export function asCli({ operation, request }: { operation: string; request?: unknown }): string {
  return `aws dynamodb ${toKebab(operation)} --cli-input-json ${quoted(JSON.stringify(toProtocol(request), null, 2))}`;
}
