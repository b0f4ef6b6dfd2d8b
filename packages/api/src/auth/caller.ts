/** Who calls, by which of their sessions, and the moment the access token ends. */
export interface Caller {
  userId: string;
  /** Null for a token that names none. */
  sessionId: string | null;
  until: Date;
}
