import type { RouterInputs } from "@quick-photos/api";

/** What each area is about: those of the procedures, and those of everything else. */
const areas: Record<keyof RouterInputs | "files" | "service", string> = {
  users: "Accounts and profiles.",
  session: "Signing in and staying signed in, here and elsewhere.",
  photos: "Photos and the uploads they come from.",
  reactions: "Reactions to photos.",
  follows: "Who follows whom.",
  feed: "What those whom one follows publish.",
  inbox: "What users are told.",
  explore: "Photos of everybody.",
  suggestions: "Whom one may want to follow.",
  bookmarks: "Photos that somebody saved for themselves.",
  recovery: "The codes by which one gets back in.",
  passkeys: "The passkeys by which one signs in.",
  files: "Pictures and exports, as they are.",
  service: "The service itself.",
};

/** The areas that operations are sorted by. */
export const tags = Object.entries(areas).map(([name, description]) => ({ name, description }));
