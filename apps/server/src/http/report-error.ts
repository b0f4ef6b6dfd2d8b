import { toApiError } from "@quick-photos/api";
import type { Logger } from "pino";
import type { RequestRecord } from "../services/request-records.ts";

interface FailedCall {
  logger: Logger;
  record: RequestRecord | undefined;
  /** The procedure or path that failed. */
  path: string | undefined;
}

/** Books the reason of a failure on its request; what is our own fault gets a line with all that is known. */
export function reportError(thrown: unknown, { logger, record, path }: FailedCall): void {
  const error = toApiError(thrown);
  record?.reasons.push(error.reason);
  if (error.reason === "INTERNAL") logger.error({ path, err: error.cause ?? error }, "unexpected error");
  if (error.reason === "SERVICE_UNAVAILABLE") logger.warn({ path, err: error.cause ?? error }, "service unavailable");
}
