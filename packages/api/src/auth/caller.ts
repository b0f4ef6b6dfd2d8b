/** Who calls with a session, and the moment the access token ends. */
export interface Caller {
  userId: string;
  until: Date;
}
