import { useQuery } from "@tanstack/react-query";
import { designQuery } from "../api/explorer-queries.ts";
import type { Design } from "../api/table-types.ts";

const noDesign: Design = { index: "GSI1", keys: [], kinds: [] };

/** Returns the key design; an empty one until it is there. */
export const useDesign = (): Design => useQuery(designQuery).data ?? noDesign;
