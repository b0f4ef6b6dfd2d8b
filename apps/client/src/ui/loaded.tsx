import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import { messages } from "../messages/messages.ts";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; isPaused: boolean; refetch: () => unknown };
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

const isGone = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "NOT_FOUND";

/**
 * A query's answer on screen: bones while it is awaited, a word when that takes a connection, what to do when it failed. An older answer beats an error,
 * except the word that there is nothing any more.
 */
export function Loaded<T>({ query: { data, error, isPaused, refetch }, skeleton, children }: LoadedProps<T>) {
  if (data !== undefined && !isGone(error)) return children(data);
  if (isPaused)
    return <EmptyState icon={CloudOff} title={messages.offline.notSeen} hint={messages.offline.notSeenHint} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : skeleton;
}
