import { type ErrorReason, type ReasonEntry, reasons } from "@quick-photos/contract";
import { TRPCError } from "@trpc/server";

/** The top-level fields of an input that are at fault, each with what is wrong with it. */
export type FieldErrors = Record<string, string[]>;

interface ApiErrorOptions {
  fields?: FieldErrors;
  /** Milliseconds to wait, where that is known more closely than for the reason as a whole. */
  retryAfterMs?: number;
  /** What went wrong underneath: for the log, never for the wire. */
  cause?: unknown;
}

/** A refusal or failure with its reason from the closed set; tRPC's code and the message follow from the reason. */
export class ApiError extends TRPCError {
  readonly reason: ErrorReason;
  readonly fields: FieldErrors | undefined;
  /** Milliseconds after which the same call may succeed; undefined where repeating it is of no use. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: ErrorReason, { fields, retryAfterMs, cause }: ApiErrorOptions = {}) {
    const { code, meaning, retryAfterMs: usualMs }: ReasonEntry = reasons[reason];
    super({ code, message: meaning, cause });
    this.reason = reason;
    this.retryAfterMs = retryAfterMs ?? usualMs;
    this.fields = fields;
  }
}
