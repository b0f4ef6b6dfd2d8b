import type { AppRouter } from "@quick-photos/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { toQuickPhotosError } from "../errors.ts";

/** Turns every failure of the links behind it into a `QuickPhotosError`. */
export const errorLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => observer.error(toQuickPhotosError(error)),
      }),
    );
