import type { Db } from "@quick-photos/db";

/** Rows of a page at most. */
const pageRows = 2;

/** Lists of a fixed length, which are read whole by one request. */
const isWhole = ({
  ExpressionAttributeValues = {},
}: {
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
}) => ":start" in ExpressionAttributeValues || ":horizon" in ExpressionAttributeValues;

/** Answers the table with pages that end early, as one of 1 MB does: so a few rows make a job of many steps. */
export function withShortPages(db: Db): Db {
  const { table } = db;
  return {
    ...db,
    table: {
      ...table,
      query: (request) =>
        table.query(isWhole(request) ? request : { ...request, Limit: Math.min(request.Limit ?? pageRows, pageRows) }),
    },
  };
}
