import { expect, test } from "vitest";
import type { Item } from "../../src/entities/entity.ts";
import { items } from "../../src/entities/items.ts";
import { keyMigrations } from "../../src/migrations/key-migrations.ts";
import { movesOf } from "../../src/migrations/table-keys.ts";
import { itemNames, kindOf, listSamples, readSample, shapeOf } from "./frozen-sample.ts";

/** Returns the key that an item has today: a migration brings there what was written under a former one. */
function keyOfToday({ PK, SK }: Item) {
  const key = { PK: String(PK), SK: String(SK) };
  return (
    movesOf(keyMigrations)
      .find((move) => move.sideOf(key) === "old")
      ?.keyAt("new", key) ?? key
  );
}

const versions = itemNames.flatMap((name) =>
  Array.from({ length: kindOf(name).version }, (_, at) => ({ name, version: at + 1 })),
);

test.each(versions)("$name of version $version is kept as the code of its day wrote it, and is read", (kind) => {
  const { name, version } = kind;
  const advice = `${name} has no sample of version ${version}: \`pnpm --filter @quick-photos/db freeze\` keeps one`;
  const sample = readSample(name, version);
  expect(sample, advice).not.toBeNull();
  if (!sample) return;
  const value = items[name].parse(sample.item);
  const written = items[name].toItem(value as never);
  const { PK, SK } = keyOfToday(sample.item);
  expect(written).toMatchObject({ PK, SK, v: kindOf(name).version });
  if (version === kindOf(name).version) expect(written).toEqual({ ...sample.item, PK, SK });
});

test.each(versions)("$name of version $version has the shape that it had", ({ name, version }) => {
  const advice = `items of ${name} version ${version} are stored as they are: leave that version, and add one with \`.next(...)\``;
  expect(shapeOf(name, version), advice).toEqual(readSample(name, version)?.shape);
});

test("no version that ever was is forgotten", () => {
  for (const { name, version } of listSamples()) {
    const known = name in items ? kindOf(name as keyof typeof items).version : 0;
    const advice = `tables hold items of ${name} version ${version}: the way from it to the newest stays in the code`;
    expect(known, advice).toBeGreaterThanOrEqual(version);
  }
});
