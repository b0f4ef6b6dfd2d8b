import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import type { Item } from "../../src/entities/entity.ts";
import { type AnyEntity, type ItemName, items } from "../../src/entities/items.ts";
import { examples } from "./examples.ts";

const folder = path.join(import.meta.dirname, "samples");

/** A stored item of one kind and version, as the code of its day wrote it, and the shape that it had then. */
export interface FrozenSample {
  item: Item;
  /** JSON Schema. */
  shape: unknown;
}

const kinds: Record<ItemName, AnyEntity> = items;

/** The names of all kinds of items. */
export const itemNames = Object.keys(kinds) as ItemName[];

/** Returns a kind of item, where only what all have in common matters. */
export const kindOf = (name: ItemName): AnyEntity => kinds[name];

const fileOf = (name: string, version: number) => path.join(folder, `${name}.v${version}.json`);

/** Returns the shape of a version as JSON Schema; undefined for one that the code does not know. */
export function shapeOf(name: ItemName, version: number): unknown {
  const schema = kindOf(name).schemaOf(version);
  return schema && z.toJSONSchema(schema, { unrepresentable: "any" });
}

/** Returns a stored sample; null when there is none. */
export function readSample(name: string, version: number): FrozenSample | null {
  const file = fileOf(name, version);
  if (!existsSync(file)) return null;
  const { item, shape } = JSON.parse(readFileSync(file, "utf8")) as {
    item: Record<string, AttributeValue>;
    shape: unknown;
  };
  return { item: unmarshall(item), shape };
}

/** Returns the kinds and versions of which there are samples. */
export function listSamples(): { name: string; version: number }[] {
  return readdirSync(folder).flatMap((file) => {
    const [, name, version] = /^(\w+)\.v(\d+)\.json$/.exec(file) ?? [];
    return name ? [{ name, version: Number(version) }] : [];
  });
}

/** Stores an item as today's code writes it; one that is there stays as it is. Returns whether it was stored. */
export function freeze<Name extends ItemName>(name: Name): boolean {
  const { version } = kindOf(name);
  if (readSample(name, version)) return false;
  const toItem: (value: (typeof examples)[Name]) => Item = items[name].toItem as never;
  const item = marshall(toItem(examples[name]), { removeUndefinedValues: true });
  writeFileSync(fileOf(name, version), `${JSON.stringify({ item, shape: shapeOf(name, version) }, null, 2)}\n`);
  return true;
}
