import { counted, named } from "./counted.ts";
import { exploreMessages } from "./explore-messages.ts";
import { keysMessages } from "./keys-messages.ts";
import { passkeyMessages } from "./passkey-messages.ts";
import { passwordMessages } from "./password-messages.ts";
import { peopleMessages } from "./people-messages.ts";
import { photoMessages } from "./photo-messages.ts";
import { recoveryMessages } from "./recovery-messages.ts";
import { viewerMessages } from "./viewer-messages.ts";

/** Every word the interface says, by place. Text with a name or number in it is a function. */
export const messages = {
  app: {
    name: "Quick Photos",
    title: (page: string) => `${page} · Quick Photos`,
    skipToContent: "Skip to content",
    notifications: "Notifications",
    dismiss: "Dismiss",
    back: "Back",
    loading: "Loading",
    tryAgain: "Try again",
    goHome: "Back to home",
    showMore: "Show more",
    cancel: "Cancel",
    tooLong: (over: number) => `Shorten it by ${counted(over, "character", "characters")}.`,
    failed: "Something went wrong in the app. Try again, or reload the page.",
    notFound: "This page doesn’t exist.",
    notFoundHint: "The link may be wrong, or what was here has been removed.",
  },
  offline: {
    banner: "No connection. Anything you do is sent once you’re back online.",
    notSeen: "This isn’t on your device yet.",
    notSeenHint: "It will appear once you’re back online.",
  },
  navigation: {
    label: "Main",
    home: "Home",
    search: "Search",
    share: "Share a photo",
    inbox: "Inbox",
    inboxUnread: (count: string) => `Inbox, ${count} unread`,
    profile: "Profile",
  },
  feed: {
    title: "Home",
    newPhotos: "New photos",
    empty: "Nothing here yet.",
    emptyHint: "Photos from the people you follow will appear here, along with your own.",
  },
  inbox: {
    title: "Inbox",
    empty: "All quiet.",
    emptyHint: "You’ll see reactions to your photos and new followers here.",
    new: "New:",
    follows: "started following you.",
    reacted: "reacted to your photo.",
    shared: (count: number) => (count === 1 ? "shared a photo." : `shared ${counted(count, "photo", "photos")}.`),
    people: named,
  },
  suggestions: {
    title: "People to follow",
    seeAll: "See all",
    followedBy: (names: readonly string[], mutual: number) => `Followed by ${named(names.slice(0, 1), mutual - 1)}`,
    none: "No suggestions yet.",
    noneHint: "Follow a few people to see who they follow.",
  },
  ...peopleMessages,
  ...photoMessages,
  ...exploreMessages,
  ...passkeyMessages,
  ...passwordMessages,
  ...recoveryMessages,
  ...viewerMessages,
  ...keysMessages,
} as const;
