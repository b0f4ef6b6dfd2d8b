import { TRPCError } from "@trpc/server";
import { type ErrorReason, reasons } from "./reasons.ts";

/** The top-level fields of an input that are at fault, each with what is wrong with it. */
export type FieldErrors = Record<string, string[]>;

interface ApiErrorOptions {
  fields?: FieldErrors;
  /** What went wrong underneath: for the log, never for the wire. */
  cause?: unknown;
}

/** A refusal or failure with its reason from the closed set; tRPC's code and the message follow from the reason. */
export class ApiError extends TRPCError {
  readonly reason: ErrorReason;
  readonly fields: FieldErrors | undefined;

  constructor(reason: ErrorReason, { fields, cause }: ApiErrorOptions = {}) {
    super({ code: reasons[reason].code, message: reasons[reason].meaning, cause });
    this.reason = reason;
    this.fields = fields;
  }
}
