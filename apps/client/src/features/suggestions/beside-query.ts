import { suggestionsQuery } from "../../api/queries.ts";

/** The server makes them once a day, and they stand beside every visit to the feed. */
const dayMs = 24 * 60 * 60 * 1000;

/** People to follow as they stand beside a screen. */
export const besideQuery = () => ({ ...suggestionsQuery(), staleTime: dayMs, gcTime: dayMs });
