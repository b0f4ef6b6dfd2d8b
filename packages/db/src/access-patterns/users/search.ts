import { matchesTerms, searchTerms, wordShown } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import { nameHandle, nameWordEntity } from "../../entities/name-word.ts";
import { type UserCard, userCardSchema } from "../../entities/user-card.ts";
import { indexKeys, keys } from "../../keys/key-design.ts";
import { namesToWords } from "../../migrations/key-migrations.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { indexName } from "../../table/table-definition.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage } from "../examples.ts";

/** What is to be found: the words of a search, the longest first. */
interface Search {
  term: string;
  terms: string[];
}

export const search = accessPattern({
  id: "users.search",
  question: "Find users by words of their username and display name",
  budget: { requests: 1, readUnits: 1 },
  sends: () => [{ operation: "Query", request: firstPage(searchNamesRequest({ term: "be", terms: ["be"] })) }],
  /**
   * Returns a page of the users of whose names each word of the text begins a word, in the order of the word that the
   * longest one begins. Several words leave fewer than were read: a page may be short and go on. Throws `CURSOR_INVALID`.
   */
  async run(db: Db, { prefix, ...page }: { prefix: string } & PageRequest): Promise<Page<UserCard>> {
    const terms = searchTerms(prefix);
    const [term = ""] = terms;
    const { items, nextCursor } =
      (await db.tableKeys.readsFrom(namesToWords)) === "new"
        ? await queryPage(db.table, searchNamesRequest({ term, terms }), page, (item) => shownAt(item, term))
        : await queryPage(db.table, searchUsernamesRequest({ term, terms }), page, (item) =>
            userCardSchema.parse(item),
          );
    return { items: items.filter((card) => card !== null).filter((card) => matchesTerms(card, terms)), nextCursor };
  },
});

/** Returns whom an item shows; null for somebody who is shown at another of their words. */
function shownAt(item: Parameters<typeof nameWordEntity.parse>[0], term: string): UserCard | null {
  const { word, user } = nameWordEntity.parse(item);
  return wordShown(user, term) === word ? user : null;
}

/** Builds the Query over the words that begin with one of at least two characters. */
function searchNamesRequest({ term, terms }: Search): ListRequest {
  const PK = keys.nameWord.partition.format({ handle: nameHandle(term) });
  return {
    list: `users.search words ${terms.join(" ")}`,
    query: {
      KeyConditionExpression: "PK = :handle AND begins_with(SK, :word)",
      ExpressionAttributeValues: { ":handle": PK, ":word": term },
    },
    fixedKey: { PK },
  };
}

/** Builds the Query over the usernames that begin with a word: what is asked until the words of names are written. */
export function searchUsernamesRequest({ term, terms }: Search): ListRequest {
  const GSI1PK = indexKeys.profilesByUsername.partition.format({ handle: nameHandle(term) });
  return {
    list: `users.search ${terms.join(" ")}`,
    query: {
      IndexName: indexName,
      KeyConditionExpression: "GSI1PK = :handle AND begins_with(GSI1SK, :prefix)",
      ExpressionAttributeValues: { ":handle": GSI1PK, ":prefix": term },
    },
    fixedKey: { GSI1PK, SK: "PROFILE" },
  };
}
