import type { Db } from "../db.ts";

/** Returns the same database, whose calls wait until the work on it may go on. */
export function pacedDb(db: Db, ready: () => Promise<void>): Db {
  const { table } = db;
  const after =
    <Request, Answer>(call: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      await ready();
      return call(request);
    };
  return {
    ...db,
    table: {
      name: table.name,
      get: after(table.get),
      put: after(table.put),
      update: after(table.update),
      delete: after(table.delete),
      query: after(table.query),
      batchGet: after(table.batchGet),
      getTogether: after(table.getTogether),
      transactWrite: after(table.transactWrite),
      bulkWrites: table.bulkWrites,
      batchSize: table.batchSize,
      batchWrite: after(table.batchWrite),
      readEach: table.readEach,
    },
    attributedTo: (procedure) => pacedDb(db.attributedTo(procedure), ready),
    causedBy: (cause) => pacedDb(db.causedBy(cause), ready),
    forCall: (procedure) => pacedDb(db.forCall(procedure), ready),
  };
}
