import type { AppRouter } from "@quick-photos/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { toQuickPhotosError } from "../errors.ts";

/**
 * Turns every failure of the links behind it into a `QuickPhotosError`. What stands in front of a server may answer in
 * JSON of its own, as gateways refuse what comes too often: tRPC ends a batched call then without an answer, which is
 * none of the API's.
 */
export const errorLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let isAnswered = false;
      return next(op).subscribe({
        next(value) {
          isAnswered = true;
          observer.next(value);
        },
        complete() {
          if (isAnswered) observer.complete();
          else observer.error(toQuickPhotosError(new Error("Somebody else has answered")));
        },
        error: (error) => observer.error(toQuickPhotosError(error)),
      });
    });
