import { type AnyEntity, findEntity, items } from "../entities/items.ts";

/** What stands where a secret was. */
export const hiddenSecret = "(secret)";

type Values = Record<string, unknown>;

const kinds: readonly AnyEntity[] = Object.values(items);

/** The attributes of any kind that hold a secret, for what does not say of which kind it is. */
const ofAnyKind: ReadonlySet<string> = new Set(kinds.flatMap(({ secret = [] }) => secret));

/** Returns the attributes that hold a secret in what lies under a key. */
function secretsUnder({ PK, SK }: Values): ReadonlySet<string> {
  const key = { PK: String(PK), SK: String(SK) };
  const there = kinds.filter((kind) => kind.key.parse(key) !== null);
  return there.length > 0 ? new Set(there.flatMap(({ secret = [] }) => secret)) : ofAnyKind;
}

const isRecord = (value: unknown): value is Values => typeof value === "object" && value !== null;

/** The expressions in which attributes and the values they are compared with or set to stand. */
const expressions = ["UpdateExpression", "ConditionExpression", "FilterExpression", "KeyConditionExpression"];

/** Splits an expression where one clause ends and the next begins: not within parentheses. */
function clausesOf(expression: string): string[] {
  const clauses = [""];
  let depth = 0;
  for (const [part] of expression.matchAll(/\(|\)|,|\b(?:AND|OR|SET|REMOVE|ADD|DELETE)\b|[^(),A-Z]+|[A-Z]+/g)) {
    if (part === "(") depth += 1;
    if (part === ")") depth -= 1;
    const isRange = part === "AND" && /\bBETWEEN\s+\S+\s+$/.test(clauses.at(-1) ?? "");
    const isBoundary = depth === 0 && !isRange && /^(?:,|AND|OR|SET|REMOVE|ADD|DELETE)$/.test(part);
    if (isBoundary) clauses.push("");
    else clauses[clauses.length - 1] += part;
  }
  return clauses;
}

/** Returns the placeholders of names and of values that stand beside an attribute with a secret. */
function hiddenPlaceholders(request: Values, secrets: ReadonlySet<string>): Set<string> {
  const names = isRecord(request.ExpressionAttributeNames) ? request.ExpressionAttributeNames : {};
  const clauses = expressions.flatMap((name) => clausesOf(String(request[name] ?? "")));
  const hidden = new Set<string>();
  for (const clause of clauses) {
    const words = clause.match(/[:#]?\w+/g) ?? [];
    if (!words.some((word) => secrets.has(String(names[word] ?? word)))) continue;
    for (const word of words) {
      if (word.startsWith(":") || (word.startsWith("#") && !secrets.has(String(names[word])))) hidden.add(word);
    }
  }
  return hidden;
}

function hide(values: unknown, isHidden: (name: string) => boolean): unknown {
  if (!isRecord(values)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isHidden(name) ? hiddenSecret : value]),
  );
}

/** Returns the part of a request that has expressions without the secrets that are written or asked for by them. */
function withoutPlaceheld(request: Values): Values {
  const secrets = isRecord(request.Key) ? secretsUnder(request.Key) : ofAnyKind;
  const item = isRecord(request.Item) ? secretsUnder(request.Item) : secrets;
  const hidden = hiddenPlaceholders(request, new Set([...secrets, ...item]));
  if (hidden.size === 0) return request;
  const isHidden = (name: string) => hidden.has(name);
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = request;
  return {
    ...request,
    ...(names !== undefined && { ExpressionAttributeNames: hide(names, isHidden) }),
    ...(values !== undefined && { ExpressionAttributeValues: hide(values, isHidden) }),
  };
}

/** Returns the attributes that hold a secret in a value that may be an item. */
function secretsOf(value: Values): ReadonlySet<string> {
  const kind = findEntity(value);
  if (kind) return new Set(kind.secret);
  return "PK" in value && "SK" in value ? secretsUnder(value) : ofAnyKind;
}

/**
 * Returns an item, or what an SDK's command is sent with, without what is secret: what the declarations of the kinds of
 * items say is. Attributes of that name are hidden at every depth, and so is what expressions compare them with.
 */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isRecord(value) || value instanceof Uint8Array || value instanceof Set) return value;
  const secrets = secretsOf(value);
  const shown = withoutPlaceheld(value);
  return Object.fromEntries(
    Object.entries(shown).map(([name, held]) => [name, secrets.has(name) ? hiddenSecret : withoutSecrets(held)]),
  );
}
