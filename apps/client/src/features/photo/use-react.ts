import type { Photo } from "@quick-photos/client-sdk";
import type { ReactionKind } from "@quick-photos/contract";
import { useReactTo } from "./use-react-to.ts";

/** Returns what a tap on a kind of reaction does: sets it, or takes it back when it is mine. */
export function useReact({ photoId, reactions }: Photo): (kind: ReactionKind) => void {
  const reactTo = useReactTo();
  return (kind) => reactTo(photoId, kind, reactions.mine === kind);
}
