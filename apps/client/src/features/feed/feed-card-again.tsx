import { ErrorState } from "../../ui/error-state.tsx";
import { FeedCardBones } from "./feed-skeleton.tsx";
import { usePageAgain } from "./use-page-again.ts";

/** Stands for a photo that was let go, at its height, until its page is here again; then says what to do if it failed. */
export function FeedCardAgain({ cursor }: { cursor: string | null }) {
  const { isError, error, refetch } = usePageAgain(cursor);
  return isError ? <ErrorState error={error} onRetry={() => refetch()} /> : <FeedCardBones />;
}
