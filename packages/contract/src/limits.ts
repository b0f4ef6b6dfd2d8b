/**
 * What the service takes and gives at most. Text is counted in characters as a person counts them, after what nobody can
 * see is taken out (docs/text.md); docs/api.md, "Limits", is the table of it.
 */
export const limits = {
  /** Characters of a username. */
  username: { min: 3, max: 30 },
  /** Characters of what people are looked for by, and of one word of it at least: two name the partition to look in. */
  search: { min: 2, max: 80 },
  /** Characters of a password. */
  password: { min: 8, max: 128 },
  /** How many recovery codes are made at once. */
  recoveryCodes: 10,
  /** How many passkeys somebody may have: each device's own, and some. */
  passkeys: 20,
  /** Characters of a passkey's name. */
  passkeyName: 80,
  /** How long a challenge to an authenticator may be answered. */
  passkeyMinutes: 5,
  displayName: 50,
  location: 80,
  status: 140,
  /** How many interests a profile lists. */
  interests: 10,
  /** Characters of one interest. */
  interest: 30,
  /** Characters of what a client calls its device. */
  device: 80,
  caption: 500,
  /** Characters of what says in words what a photo shows: what others allow, from 1,000 to 1,500, at its least. */
  altText: 1_000,
  /** Bytes of a picture: 20 MB, counted in mebibytes as phones count them. */
  uploadBytes: 20 * 1024 * 1024,
  /**
   * Pixels of a picture, width x height: the largest that phones save as one file, 108 megapixels and a margin. Of some
   * kinds the server takes fewer, and says so when it sees one (docs/media.md).
   */
  pixels: 110_000_000,
  /** Items of a page: unless the caller asks for another number, and the most it may ask for. */
  page: { usual: 20, most: 100 },
  /**
   * Calls of one request, and the entries of lists that they ask for together: as many as `client-sdk` of any release puts
   * into one, ten whole pages. A call that is alone may ask for a whole page in any case.
   */
  batch: { calls: 20, entries: 1_000 },
  /** How long an access token is good. */
  accessTokenMinutes: 15,
  /** How long a session lives unused. */
  sessionDays: 30,
} as const;
