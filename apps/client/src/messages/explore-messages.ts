/** What is said where one looks at everybody's photos. */
export const exploreMessages = {
  explore: {
    title: "Explore",
    open: "Explore photos",
    lists: "Photos to explore",
    recent: "Recent",
    wellLiked: "Well liked",
    noneRecent: "No photos yet.",
    noneRecentHint: "The newest photos from everyone appear here.",
    noneWellLiked: "Nothing here yet.",
    noneWellLikedHint: "Photos appear here once four people have reacted to them.",
    findPeople: "Find people",
  },
} as const;
