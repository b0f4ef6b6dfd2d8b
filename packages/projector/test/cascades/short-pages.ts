import type { Db } from "@quick-photos/db";

/** Lists of a fixed length, which are read whole by one request. */
const isWhole = ({
  ExpressionAttributeValues = {},
}: {
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
}) => [":start", ":horizon", ":reactor"].some((name) => name in ExpressionAttributeValues);

/** Returns the table with pages of so many rows at most, as if they were of 1 MB: so a few rows make a job of many steps. */
export function withShortPages(db: Db, pageRows = 2): Db {
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
