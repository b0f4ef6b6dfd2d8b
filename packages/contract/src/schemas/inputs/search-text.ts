import { limits } from "../../limits.ts";
import { isSearchable } from "../../names/search-terms.ts";
import { lineOfText } from "../text/text.ts";

/** What people are looked for by: the beginnings of words of their names, in any order, as somebody types them. */
export const searchText = lineOfText(limits.search).refine(isSearchable, {
  error: `Type a word of at least ${limits.search.min} letters or digits.`,
});
