import { isQuickPhotosError } from "@quick-photos/client-sdk";
import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

const isGone = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "NOT_FOUND";

/**
 * A query's answer on screen: bones while it is awaited, what to do when it failed. An older answer beats an error,
 * except the word that there is nothing any more.
 */
export function Loaded<T>({ query: { data, error, refetch }, skeleton, children }: LoadedProps<T>) {
  if (data !== undefined && !isGone(error)) return children(data);
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : skeleton;
}
