/** What media are the same in, in a folder and in a bucket: what signs upload tickets, and the time. */
export interface MediaTerms {
  secret: Uint8Array;
  previous: Uint8Array | undefined;
  now: () => Date;
}
