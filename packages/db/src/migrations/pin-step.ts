import type { ScanCommandInput, ScanCommandOutput } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import { migrationEntity } from "../entities/migration.ts";
import { ignoreFailedCondition } from "../io/ignore-failed-condition.ts";
import type { Table } from "../io/table.ts";
import { keys } from "../keys/key-design.ts";
import type { KeyMigration } from "./key-migration.ts";
import type { KeyStep } from "./key-step.ts";

/** What the steps of a table are read with. */
export interface StepTable {
  table: Pick<Table, "name" | "get" | "put">;
  /** Returns a page of a Scan, which a lane does not have. */
  scan(input: ScanCommandInput): Promise<ScanCommandOutput>;
}

/** Returns whether a table holds nothing but what is known of migrations. */
async function isEmpty({ table, scan }: StepTable): Promise<boolean> {
  const whole = { TableName: table.name, ConsistentRead: true, ReturnConsumedCapacity: "INDEXES" } as const;
  const { Items = [], LastEvaluatedKey } = await scan({ ...whole, Limit: 25 });
  const partition = keys.migration.partition.format({});
  return LastEvaluatedKey === undefined && Items.every(({ PK }) => PK === partition);
}

const readState = ({ table }: StepTable, { name }: KeyMigration) =>
  table.get({ Key: keys.migration.key({ name }), ConsistentRead: true });

/**
 * Returns what a table knows of a migration. Whoever looks first, before anything else is written to it, writes it down:
 * a table with nothing in it has nothing to move, and any other is where the release before left it. So two processes
 * never take the same table for different ones.
 */
export async function readOrPinState(table: StepTable, migration: KeyMigration): Promise<Item> {
  const state = await readState(table, migration);
  if (state) return state;
  const step: KeyStep = (await isEmpty(table)) ? "finished" : "old";
  const { name, declaration } = migration;
  const at = new Date().toISOString();
  const Item = migrationEntity.toItem({
    name,
    declaration,
    step,
    startedAt: at,
    changedAt: at,
    places: [],
    counts: {},
  });
  await ignoreFailedCondition(table.table.put({ Item, ConditionExpression: "attribute_not_exists(PK)" }));
  return (await readState(table, migration)) ?? Item;
}
