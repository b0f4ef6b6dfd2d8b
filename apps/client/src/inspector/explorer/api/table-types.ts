import type { DevRouter } from "@quick-photos/inspector";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Inputs = inferRouterInputs<DevRouter>["table"];
type Outputs = inferRouterOutputs<DevRouter>["table"];
type WhyOutputs = inferRouterOutputs<DevRouter>["why"];

/** A page of items as they are stored, as it arrives. */
export type ExploredPage = Outputs["collection"];

/** An item as it is stored, with what there is to know of it. */
export type ExploredItem = ExploredPage["items"][number];

/** A number of an item that other rows are counted into, and where it stands. */
export type Counter = ExploredItem["counters"][number];

/** The key of an item in the table. */
export type TableKey = ExploredItem["key"];

/** Where a page ended. */
export type Place = ExploredPage["next"];

/** The index that is looked at; null for the table. */
export type IndexName = NonNullable<Inputs["collections"]["index"]> | null;

/** A page of item collections. */
export type CollectionsPage = Outputs["collections"];

/** An item collection, as far as a page has come to know it. */
export type ExploredPartition = CollectionsPage["partitions"][number];

/** A Query as it is composed, without the page of it. */
export type Composition = Omit<Inputs["query"], "after">;

/** The key design and the kinds of items. */
export type Design = Outputs["design"];

/** A kind of key. */
export type DesignKey = Design["keys"][number];

/** What a Query costs at most. */
export type QueryEstimate = Outputs["estimate"];

/** What a request cost. */
export type Cost = ExploredPage["cost"];

/** Why an item is as it is. */
export type Explanation = NonNullable<WhyOutputs["of"]>;

/** A number of an item, and the rows that it stands for. */
export type ExplainedNumber = Explanation["numbers"][number];
