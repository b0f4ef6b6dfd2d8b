import path from "node:path";
import { median, printHead, printRow } from "@quick-photos/bench";
import type { createDb, Db, Meter } from "@quick-photos/db";
import * as here from "@quick-photos/db";
import { createRecorder, createTrace } from "@quick-photos/inspector";
import { startTable } from "@quick-photos/testing/engine";
import { aUser } from "@quick-photos/testing/people";

/**
 * `pnpm --filter @quick-photos/server bench:inspect [calls] [another checkout]`: the processor time that this process takes
 * for a read and a write when nobody inspects, twice, when somebody does, and with the database package of another
 * checkout, which may know nothing of it. The engine is another process.
 */

const calls = Number(process.argv[2] ?? 50);
const checkout = process.argv[3];
const rounds = 31;

const recorded: Meter = { record: () => {} };

/** A meter as a server has it when it is inspected, with somebody who reads. */
function inspected(): Meter {
  const trace = createTrace({ capacity: 1_000 });
  const recorder = createRecorder({ trace, requestId: () => "a request", onError: () => {} });
  void (async () => {
    for await (const { event } of trace.events()) JSON.stringify(event);
  })();
  return { ...recorded, observe: recorder.meter.observe };
}

/** Returns the microseconds of processor time that a call takes. */
async function measure(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const table = await startTable();
const { client, tableName } = table;
const profile = await here.accessPatterns.users.create.run(table.db, aUser("anna"));
const Key = { PK: `USER#${profile.userId}`, SK: "PROFILE" };
const Item = (await table.db.table.get({ Key })) ?? Key;

const kinds: Record<string, Db> = {};
if (checkout) {
  const there = (await import(path.join(path.resolve(checkout), "packages/db/src/index.ts"))) as {
    createDb: typeof createDb;
  };
  kinds["another checkout"] = there.createDb({ client, tableName, meter: recorded });
}
kinds["not inspected"] = here.createDb({ client, tableName, meter: recorded });
kinds["not inspected, again"] = here.createDb({ client, tableName, meter: recorded });
kinds.inspected = here.createDb({ client, tableName, meter: inspected() });

const operations: Record<string, (db: Db) => Promise<unknown>> = {
  GetItem: (db) => db.table.get({ Key }),
  PutItem: (db) => db.table.put({ Item }),
};
printHead(["call", "kind", "µs", "ratio to the first"]);
for (const [operation, call] of Object.entries(operations)) {
  const taken = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const [kind, db] of Object.entries(kinds)) {
      const micros = await measure(() => call(db));
      if (round >= 0) taken.get(kind)?.push(micros);
    }
  }
  const [first = Number.NaN] = [...taken.values()].map(median);
  for (const [kind, figures] of taken) {
    const micros = median(figures);
    printRow([operation, kind, micros.toFixed(0), (micros / first).toFixed(3)]);
  }
}
await table.stop();
process.exit();
