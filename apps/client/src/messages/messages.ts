import { counted, named } from "./counted.ts";
import { passkeyMessages } from "./passkey-messages.ts";
import { passwordMessages } from "./password-messages.ts";
import { peopleMessages } from "./people-messages.ts";
import { photoMessages } from "./photo-messages.ts";
import { recoveryMessages } from "./recovery-messages.ts";

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
    goHome: "Go to the start",
    showMore: "Show more",
    cancel: "Cancel",
    tooLong: (over: number) => `${counted(over, "character", "characters")} too many.`,
    failed: "Something in the app went wrong. Try it again; if that does not help, reload the page.",
    notFound: "There is nothing at this address.",
    notFoundHint: "It may have been mistyped, or what was here is gone.",
  },
  offline: {
    banner: "No connection. You see what was here last; what you do is sent later.",
    notSeen: "This is not on your device yet.",
    notSeenHint: "It appears as soon as the connection is back.",
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
    emptyHint: "Photos of the people you follow will appear here, and your own.",
    findPeople: "Find people",
  },
  inbox: {
    title: "Inbox",
    empty: "All quiet.",
    emptyHint: "Reactions to your photos and new followers will be told here.",
    new: "New:",
    follows: "follows you now.",
    reacted: "reacted to your photo.",
    shared: (count: number) => (count === 1 ? "shared a photo." : `shared ${counted(count, "photo", "photos")}.`),
    people: named,
  },
  suggestions: {
    title: "People you may know",
    seeAll: "See all",
    followedBy: (names: readonly string[], mutual: number) => `Followed by ${named(names.slice(0, 1), mutual - 1)}`,
    none: "No suggestions yet.",
    noneHint: "Follow a few people: whom they follow is suggested here.",
  },
  ...peopleMessages,
  ...photoMessages,
  ...passkeyMessages,
  ...passwordMessages,
  ...recoveryMessages,
} as const;
