import type { RecordedRequest } from "../src/roles/recorded-requests.ts";

/** A statement as a template has it. */
export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string | string[]>>;
}

/** Returns whether a text is one that a StringLike of IAM means: `*` stands for any characters. */
export function isLike(text: string, pattern: string): boolean {
  const escaped = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`).test(text);
}

/** Evaluates the two operators that are used as IAM does, and throws for any other. */
function holds(operator: string, key: string, expected: string[], leadingKeys: string[]): boolean {
  if (key !== "dynamodb:LeadingKeys") throw new Error(`no request here has ${key}`);
  if (operator === "Null") return expected.every((value) => value === String(leadingKeys.length === 0));
  if (operator !== "ForAllValues:StringLike") throw new Error(`${operator} is not evaluated here`);
  return leadingKeys.every((value) => expected.some((pattern) => isLike(value, pattern)));
}

/** Returns a request's partition keys, with something in the place of what a template leaves open. */
const keysOf = ({ partitions }: RecordedRequest) =>
  partitions.map((partition) => partition.replaceAll(/\{\w+\}/g, "x1"));

/** Returns whether the statement allows the request; `resource` is what the request goes to, as the template writes it. */
export function allows(statement: Statement, request: RecordedRequest, resource: unknown): boolean {
  const actions = [statement.Action].flat();
  if (!actions.includes(`dynamodb:${request.action}`)) return false;
  if (![statement.Resource].flat().some((one) => JSON.stringify(one) === JSON.stringify(resource))) return false;
  return Object.entries(statement.Condition ?? {}).every(([operator, conditions]) =>
    Object.entries(conditions).every(([key, expected]) => holds(operator, key, [expected].flat(), keysOf(request))),
  );
}
