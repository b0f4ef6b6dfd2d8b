import { readCards } from "@quick-photos/db/rows";
import { removeUnowned } from "./belongings/write.ts";
import { beginRewriting } from "./card-copies/begin-rewriting.ts";
import type { CopiedCard } from "./card-copies/fold.ts";
import { repairCopies } from "./card-copies/write.ts";
import { writeEndedSessions } from "./ended-sessions/write.ts";
import { writeExplored } from "./explore/write.ts";
import { writeFeeds } from "./home-feeds/write.ts";
import { notifyFollowed, takeBackFromGone } from "./inbox-followers/write.ts";
import { leaveAuthors } from "./inbox-photos/leave-authors.ts";
import { notifyOfReactions } from "./inbox-reactions/write.ts";
import { writeNames } from "./name-words/write.ts";
import { nameLatest } from "./photo-reactions/name-latest.ts";
import { countReactions } from "./photo-reactions/write.ts";
import { countProfiles } from "./profile-counts/write.ts";
import type { ProjectionStep } from "./projection-step.ts";
import { takeBackReactors, writeReactors } from "./reactor-lists/write.ts";
import { refreshCards } from "./refresh-cards.ts";
import { removePhotos, removeUsers } from "./removals/write.ts";

const isReactor = ({ attribute }: CopiedCard) => attribute === "reactor";

/** Every step of committing a batch, in the order in which they are done. */
export const projectionSteps: readonly ProjectionStep[] = [
  {
    name: "ended-sessions",
    why: "First: until it is done, who was locked out goes on reading and writing elsewhere; nothing below changes it.",
    run: ({ context, effects }) => writeEndedSessions(context, effects.endedSessions),
  },
  {
    name: "live-news: announce",
    why: "Before everything else: the notifications are written already, nothing below changes them, and whoever listens waits for them.",
    run: ({ context, effects }) => context.ports.announce(effects.announcements),
  },
  {
    name: "live-news: retell",
    why: "After the news, so that no change of a notification overtakes the notification.",
    run: ({ context, effects }) => context.ports.retell(effects.retold),
  },
  {
    name: "card-copies: read",
    why: "Before anything copies a reactor's card, so that no stale copy is copied further. The rows of the batch were there before: whoever changes the card or leaves from now on starts a sweep that finds them.",
    async run(batch) {
      const { copies, belongings } = batch.effects;
      const userIds = [...copies.filter(isReactor), ...belongings].map(({ userId }) => userId);
      batch.cards = await readCards(batch.scope.db, [...new Set(userIds)]);
      batch.effects = refreshCards(batch.effects, batch.cards);
    },
  },
  {
    name: "belongings",
    why: "After the cards were read, which tell who is gone.",
    run: ({ scope, effects, cards }) => removeUnowned(scope.db, effects.belongings, cards),
  },
  {
    name: "reactor-lists",
    why: "Before the counting: a photo that exists when it is counted is removed later than its rows were written, so the removal's sweep sees them.",
    run: ({ scope, effects }) => writeReactors(scope.db, effects.reactors),
  },
  {
    name: "photo-reactions",
    why: "After the reactor rows, and before what needs to know which photos are gone.",
    counts: true,
    async run(batch) {
      batch.countedPhotos = await countReactions(batch.scope, batch.effects.photos);
    },
  },
  {
    name: "photo-reactions: name",
    why: "After the counting, which may leave a photo with nobody named; it reads the reactor rows.",
    run: ({ scope, effects }) => nameLatest(scope.db, effects.photos),
  },
  {
    name: "reactor-lists: take back",
    why: "After the counting: a photo that does not exist then may have been swept before the rows were written, so they go here.",
    run: ({ scope, effects, countedPhotos }) => takeBackReactors(scope.db, effects.reactors, countedPhotos),
  },
  {
    name: "inbox-followers",
    why: "Before the profiles are counted, which tells who is gone: whoever is there then leaves later, and what cleans up after them finds the row.",
    run: ({ scope, effects }) => notifyFollowed(scope, effects.followerNews),
  },
  {
    name: "inbox-reactions",
    why: "After the reactors' cards and the photos were read: the notification copies of both.",
    counts: true,
    run: ({ scope, effects, countedPhotos }) => notifyOfReactions(scope, effects.reactionNews, countedPhotos),
  },
  {
    name: "inbox-photos: leave",
    why: "With the other inboxes; it reads the friendships as they are, and needs nothing of the batch.",
    run: ({ context, effects }) => leaveAuthors(context, effects.followerNews),
  },
  {
    name: "profile-counts",
    why: "After the notifications of followers, and before what needs the cards that the counting returns.",
    counts: true,
    async run(batch) {
      batch.countedCards = await countProfiles(batch.scope, batch.effects.profiles);
    },
  },
  {
    name: "inbox-followers: take back",
    why: "After the counting, which tells who is gone.",
    run: ({ scope, effects, countedCards }) => takeBackFromGone(scope, effects.followerNews, countedCards),
  },
  {
    name: "card-copies",
    why: "After both looks at cards: those of reactors were read, all others come with the counting.",
    async run({ scope: { db }, effects: { copies }, cards, countedCards }) {
      await repairCopies(db, copies.filter(isReactor), cards);
      await repairCopies(
        db,
        copies.filter((copy) => !isReactor(copy)),
        countedCards,
      );
    },
  },
  {
    name: "name-words",
    why: "Anywhere: it reads the profiles once more behind its writes, and needs nothing of the batch. Before what may take long.",
    run: ({ scope, effects }) => writeNames(scope.db, effects.names),
  },
  {
    name: "explore",
    why: "Anywhere: it reads the photos once more behind its writes, and needs nothing of the batch. Before what may take long.",
    run: ({ scope, effects }) => writeExplored(scope.db, effects.explored, scope.now()),
  },
  {
    name: "home-feeds",
    why: "After the counting, so that the follower with whom an author becomes large is counted.",
    run: ({ context, effects }) => writeFeeds(context, effects),
  },
  {
    name: "removals: photos",
    why: "After everything that writes beside a photo, so that the sweep finds what this batch wrote.",
    run: ({ context, effects }) => removePhotos(context, effects.removedPhotos),
  },
  {
    name: "removals: users",
    why: "After everything that writes beside a user, likewise.",
    run: ({ context, effects }) => removeUsers(context, effects.removedUsers),
  },
  {
    name: "card-copies: rewrite",
    why: "Last: the rows that carry the card, those of this batch among them, are there, and what removals took needs no new card.",
    run: ({ context, effects }) => beginRewriting(context, effects.changedCards),
  },
];
