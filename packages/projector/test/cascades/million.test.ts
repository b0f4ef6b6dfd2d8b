import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../feeds/stage.ts";

let table: TestTable;
let stage: Stage;
beforeAll(async () => {
  table = await startTable({ role: "projector" });
  stage = openStage(table, {}, undefined, { isSole: true });
});
afterAll(async () => {
  await stage.stop();
  await table.stop();
});

/** Returns what publishing costs, with all that follows from it. */
async function costOfPublishing(author: Profile) {
  await stage.publish(author);
  await stage.settle();
  stage.tally.reset();
  await stage.publish(author);
  await stage.settle();
  return stage.tally.totals();
}

test("publishing to a million costs no more than to ten", async () => {
  const [star, friend] = [await stage.signUp(), await stage.signUp()];
  for (let at = 0; at < 10; at++) await stage.follow(await stage.signUp(), friend);
  await stage.settle();
  await stage.db.table.update({
    Key: { PK: `USER#${star.userId}`, SK: "PROFILE" },
    UpdateExpression: "SET counts.followers = :million",
    ExpressionAttributeValues: { ":million": 1_000_000 },
  });
  const [million, ten] = [await costOfPublishing(star), await costOfPublishing(friend)];
  expect(million.writeUnits).toBeGreaterThan(0);
  expect(million.writeUnits).toBeLessThanOrEqual(ten.writeUnits);
  expect(million.readUnits + million.indexReadUnits).toBeLessThanOrEqual(ten.readUnits + ten.indexReadUnits);
  expect(million.requests).toBeLessThanOrEqual(ten.requests);
});
