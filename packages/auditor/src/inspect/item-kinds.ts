import { type AnyEntity, type Item, type ItemName, items, type ValueOf } from "@quick-photos/db/items";
import { claimInspector } from "./account-inspectors.ts";
import { deadLetterInspector } from "./dead-letter-inspector.ts";
import { exploreEntryInspector } from "./explore.ts";
import { feedEntryInspector, largeFollowedInspector } from "./feed-inspectors.ts";
import { followInspector } from "./follow-inspector.ts";
import type { Inspector } from "./inspector.ts";
import { bindKind, type ItemKind } from "./item-kind.ts";
import { nameWordInspector } from "./name-words.ts";
import { notificationInspector } from "./notification-inspector.ts";
import { photoInspector } from "./photo-inspector.ts";
import { profileInspector } from "./profile-inspector.ts";
import { reactionInspector } from "./reaction-inspector.ts";
import { reactorInspector } from "./reactor-inspector.ts";
import { relatedInspector } from "./related-inspector.ts";

/** The kinds that agree with more than their declarations say: counters, projections, names. */
const special: { [Name in ItemName]?: Inspector<ValueOf<Name>> } = {
  profile: profileInspector,
  usernameClaim: claimInspector,
  session: relatedInspector(items.session, "session-without-user"),
  suggestions: relatedInspector(items.suggestions, "suggestions-without-user"),
  photo: photoInspector,
  reaction: reactionInspector,
  reactor: reactorInspector,
  follow: followInspector,
  feedEntry: feedEntryInspector,
  largeFollowed: largeFollowedInspector,
  nameWord: nameWordInspector,
  exploreEntry: exploreEntryInspector,
  notification: notificationInspector,
  inboxState: relatedInspector(items.inboxState, "inbox-without-user"),
  deadLetter: deadLetterInspector,
};

function kindOf(name: ItemName): ItemKind {
  const entity: AnyEntity = items[name];
  return bindKind(entity, (special[name] as Inspector<Item> | undefined) ?? relatedInspector(entity));
}

/** Every kind of item there is, by the value of its `type`. */
export const itemKinds: ReadonlyMap<unknown, ItemKind> = new Map(
  (Object.keys(items) as ItemName[]).map((name) => [items[name].type, kindOf(name)]),
);
