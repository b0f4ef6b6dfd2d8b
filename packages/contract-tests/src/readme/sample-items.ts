import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { SampleItems } from "@quick-photos/data-model";
import { type AnyEntity, items } from "@quick-photos/db/items";
import { root } from "./pages.ts";

const folder = path.join(root, "packages/db/test/frozen/samples");

/** Returns an item of every kind as today's code stores it: its frozen sample of the newest version. */
export function sampleItems(): SampleItems {
  const kinds: Record<string, AnyEntity> = items;
  const samples = readdirSync(folder).flatMap((file) => {
    const [, name = "", version] = /^(\w+)\.v(\d+)\.json$/.exec(file) ?? [];
    const entity = kinds[name];
    if (!entity || entity.version !== Number(version)) return [];
    const { item } = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    const value = entity.parse(unmarshall(item));
    return [[name, marshall(entity.toItem(value), { removeUndefinedValues: true })] as const];
  });
  return Object.fromEntries(samples);
}
