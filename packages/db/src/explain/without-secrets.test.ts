import { expect, test } from "vitest";
import { itemNames, kindOf, listSamples, readSample } from "../../test/frozen/frozen-sample.ts";
import { accessPatternList } from "../access-patterns/registry.ts";
import type { Item } from "../entities/entity.ts";
import { hiddenSecret, withoutSecrets } from "./without-secrets.ts";

/** Names that say of an attribute that it is a secret, or tells one. */
const soundsSecret = /hash|secret|password|token|key$|code/i;

test("what sounds like a secret is declared as one", () => {
  const undeclared = itemNames.flatMap((name) => {
    const { schema, secret = [] } = kindOf(name) as ReturnType<typeof kindOf> & { schema: { shape: object } };
    return Object.keys(schema.shape).filter((attribute) => soundsSecret.test(attribute) && !secret.includes(attribute));
  });
  expect(undeclared).toEqual([]);
});

const textsOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, held]) => [name, ...textsOf(held)])
    : [];
};

test.each(listSamples())("$name of version $version keeps its secrets", ({ name, version }) => {
  const { secret = [] } = kindOf(name as (typeof itemNames)[number]);
  const item: Item = readSample(name, version)?.item ?? {};
  const held = secret.flatMap((attribute) => textsOf(item[attribute]));
  const shown = textsOf(withoutSecrets({ RequestItems: { table: [{ PutRequest: { Item: item } }] } }));
  expect(shown.filter((text) => held.includes(text))).toEqual([]);
  expect(withoutSecrets(item)).toMatchObject({ PK: item.PK, SK: item.SK, type: item.type });
});

test("no request of a pattern shows what its example has for a secret", () => {
  const secrets = ["hash", "new hash", "secret hash", "family hash", "family", "next", "code", "key"];
  const sent = accessPatternList.flatMap((pattern) => pattern.sends().map(({ request }) => request));
  const values = (request: unknown) => textsOf(request).filter((text) => secrets.includes(text));
  expect(sent.flatMap(values).length).toBeGreaterThan(10);
  expect(sent.map(withoutSecrets).flatMap(values)).toEqual([]);
});

test("an expression hides what stands beside a secret, and no more", () => {
  const Key = { PK: "USER#0123456789ABCDEF", SK: "SESSION#s" };
  expect(
    withoutSecrets({
      Key,
      UpdateExpression: "SET #s = if_not_exists(#s, :next), rotatedAt = :at REMOVE device",
      ConditionExpression: "(familyHash = :family OR attribute_not_exists(PK)) AND expiresAt BETWEEN :a AND :b",
      FilterExpression: "secretHash BETWEEN :c AND :d",
      ExpressionAttributeNames: { "#s": "secretHash" },
      ExpressionAttributeValues: { ":next": "n", ":at": 1, ":family": "f", ":a": 2, ":b": 3, ":c": "c", ":d": "d" },
    }),
  ).toMatchObject({
    Key,
    ExpressionAttributeNames: { "#s": "secretHash" },
    ExpressionAttributeValues: {
      ":next": hiddenSecret,
      ":at": 1,
      ":family": hiddenSecret,
      ":a": 2,
      ":b": 3,
      ":c": hiddenSecret,
      ":d": hiddenSecret,
    },
  });
});
