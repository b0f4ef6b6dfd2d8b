import { meaningfulTypes } from "@quick-photos/projector";
import { FilterCriteria, FilterRule } from "aws-cdk-lib/aws-lambda";

/**
 * Returns which records the function is called for: those of items whose changes may mean something. The others are the
 * projector's own rows, whose records would call it for nothing, and a checkpoint's for ever.
 */
export function streamFilters() {
  const type = { S: FilterRule.or(...meaningfulTypes()) };
  return ["NewImage", "OldImage"].map((image) => FilterCriteria.filter({ dynamodb: { [image]: { type } } }));
}
