import * as z from "zod";
import { devProcedure, devRouterOf } from "../dev-trpc.ts";
import { composeQuery } from "./compose-query.ts";
import { countCollection } from "./count-collection.ts";
import { describeDesign } from "./describe-design.ts";
import { estimateQuery } from "./estimate-query.ts";
import { exploreItem } from "./explored-item.ts";
import { explorePage } from "./explored-page.ts";
import {
  compositionSchema,
  indexSchema,
  keySchema,
  pageShape,
  partitionSchema,
  placeSchema,
  seenSchema,
} from "./inputs.ts";
import { keyAttributes } from "./key-designs.ts";
import { listCollections } from "./list-collections.ts";
import { pageRequest } from "./page-request.ts";
import { priceScan, scanWarning } from "./price-scan.ts";

const index = indexSchema.default(null);

/** The table as it is, read only: what the explorer shows, page by page, each with what it cost. */
export const tableRouter = devRouterOf({
  /** The key design and the kinds of items. */
  design: devProcedure.query(() => describeDesign()),

  /** A page of the item collections of the table or of the index. */
  collections: devProcedure
    .input(z.object({ index, after: placeSchema.nullable().default(null) }))
    .query(({ ctx, input }) => listCollections(ctx.table, input)),

  /** How many items one collection has. */
  count: devProcedure.input(partitionSchema).query(({ ctx, input }) => countCollection(ctx.table, input)),

  /** A page of one collection, in the order of its sort keys. */
  collection: devProcedure.input(partitionSchema.extend(pageShape)).query(async ({ ctx, input }) =>
    explorePage(
      await ctx.table.query({
        KeyConditionExpression: `${keyAttributes(input.index).partition} = :pk`,
        ExpressionAttributeValues: { ":pk": input.pk },
        ...pageRequest(input),
      }),
    ),
  ),

  /** The item under a key; null where there is none. */
  item: devProcedure.input(keySchema).query(async ({ ctx, input }) => {
    const { item, cost } = await ctx.table.get(input);
    return { item: item ? exploreItem(item) : null, cost };
  }),

  /** What a Query as it is composed would cost. */
  estimate: devProcedure
    .input(compositionSchema.extend({ seen: seenSchema.optional() }))
    .query(({ ctx, input: { seen, ...composition } }) => estimateQuery(ctx.table, composition, seen)),

  /** What a Query as it is composed returns, with the request as it is sent. */
  query: devProcedure.input(compositionSchema).query(async ({ ctx, input }) => {
    const request = composeQuery(input);
    const page = explorePage(await ctx.table.query(request));
    return { ...page, request: { TableName: ctx.table.tableName, ...request } };
  }),

  /** What a Scan of everything would cost, and why one does without. */
  scanPrice: devProcedure.input(z.object({ index, seen: seenSchema.optional() })).query(async ({ ctx, input }) => ({
    ...(await priceScan(ctx.table, input.index, input.seen)),
    warning: scanWarning,
  })),

  /** One page of a Scan. */
  scan: devProcedure
    .input(z.object({ index, ...pageShape }))
    .query(async ({ ctx, input }) => explorePage(await ctx.table.scan(pageRequest(input)))),
});
