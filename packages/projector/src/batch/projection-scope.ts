import { type Db, DbError, isUnreadable } from "@quick-photos/db";

/** What all commits of one batch share. */
export interface ProjectionScope {
  readonly db: Db;
  /** The shard that the batch comes from. */
  readonly shardId: string;
  /** The shards that the stream keeps, as last listed. */
  readonly liveShards: ReadonlySet<string>;
  now(): Date;
  /** Lists them again. */
  relistShards(): Promise<ReadonlySet<string>>;
  /**
   * Told of a target that no repetition will get right, and of the positions of the records that it misses; the batch
   * goes on without it.
   */
  deadLetter(target: string, error: Error, positions: string[]): void;
}

/** Returns the error when it will be the same however often the request is repeated: a stored item of another shape. */
export function asPermanentError(error: unknown): Error | null {
  const unreadable = error instanceof DbError && isUnreadable(error);
  const refused = error instanceof Error && error.name === "ValidationException";
  return unreadable || refused ? error : null;
}
