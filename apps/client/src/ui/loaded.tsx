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
  /** Whether the answer is the whole screen with its title, so that whatever stands in its place needs one too. */
  isScreen?: boolean;
}

const isGone = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "NOT_FOUND";

/**
 * A query's answer on screen: bones while it is awaited, a word when that takes a connection, what to do when it
 * failed. An older answer beats an error, except the word that there is nothing any more.
 */
export function Loaded<T>({ query, skeleton, children, isScreen = false }: LoadedProps<T>) {
  const { data, error, isPaused, refetch } = query;
  const { notSeen, notSeenHint } = messages.offline;
  if (data !== undefined && !isGone(error)) return children(data);
  if (isPaused) return <EmptyState isScreen={isScreen} icon={CloudOff} title={notSeen} hint={notSeenHint} />;
  return error ? <ErrorState isScreen={isScreen} error={error} onRetry={() => refetch()} /> : skeleton;
}
