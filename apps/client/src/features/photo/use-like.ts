import { currentReaction } from "./reaction-mutation.ts";
import { useReactTo } from "./use-react-to.ts";

/**
 * Returns how to react with a heart by a key or a double tap, which are easily done twice and by mistake: no reaction is
 * taken away by them, also none of another kind.
 */
export function useLike(): (photoId: string | undefined) => void {
  const reactTo = useReactTo();
  return (photoId) => {
    if (photoId !== undefined && currentReaction(photoId) === null) reactTo(photoId, "heart");
  };
}
