/**
 * What the service takes, for those who want to know before they ask. The server has its own and decides; a contract
 * test holds the two together. Text is counted in characters as a person counts them.
 */
export const limits = {
  /** Bytes of a picture. */
  uploadBytes: 20 * 1024 * 1024,
  /** Pixels of a picture, width x height. Of some kinds the server takes fewer, and says so when it sees one. */
  pixels: 110_000_000,
  caption: 500,
  displayName: 50,
  location: 80,
  status: 140,
  /** How many interests a profile lists. */
  interests: 10,
  /** Characters of one interest. */
  interest: 30,
} as const;
