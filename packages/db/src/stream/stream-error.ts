import {
  DynamoDBStreamsServiceException,
  ExpiredIteratorException,
  InternalServerError,
  LimitExceededException,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { DbError } from "../errors.ts";

/** What reading a stream can meet beside an outage (which is a DbError `UNAVAILABLE`). */
export type StreamErrorCode =
  /** The table has no stream, or the shard is not part of it any more. */
  | "STREAM_MISSING"
  /** The records after the position asked for are older than the stream keeps (24 hours): some may have been missed. */
  | "RECORDS_TRIMMED"
  /** An iterator serves for 15 minutes; another one is needed. */
  | "ITERATOR_EXPIRED";

/** A stream that cannot be read from the place asked for: a closed `code` to switch on, and a sentence for the log. */
export class StreamError extends Error {
  override readonly name = "StreamError";
  readonly code: StreamErrorCode;

  constructor(code: StreamErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Returns the typed failure for whatever a call to the stream threw; an error that is ours to repair stays as it is. */
export function toStreamFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof StreamError) return cause;
  if (cause instanceof TrimmedDataAccessException) return new StreamError("RECORDS_TRIMMED", cause.message, { cause });
  if (cause instanceof ExpiredIteratorException) return new StreamError("ITERATOR_EXPIRED", cause.message, { cause });
  if (cause instanceof ResourceNotFoundException) return new StreamError("STREAM_MISSING", cause.message, { cause });
  const refused = cause instanceof DynamoDBStreamsServiceException && cause.$fault === "client";
  const passing = cause instanceof LimitExceededException || cause instanceof InternalServerError;
  // What failed on the way carries the SDK's metadata; a defect of ours does not.
  const away = passing || ("$metadata" in cause && !refused);
  return away ? new DbError("UNAVAILABLE", cause.message || cause.name, { cause }) : cause;
}
