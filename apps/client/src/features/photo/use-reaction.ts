import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../api/client.ts";
import { knownPhoto } from "../../api/known-photo.ts";
import { photoQuery, profileQuery, reactorsQuery } from "../../api/queries.ts";
import type { ReactionKind } from "../../api/reaction-kinds.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { showToast } from "../../ui/toasts.ts";
import { withReaction } from "./with-reaction.ts";

/**
 * Sets or takes back the viewer's reaction to a photo: on screen at once, sent in the order of the taps. What the
 * server does not accept is taken back with a word about it, unless a later tap has already replaced it.
 */
export function useReaction(photoId: string) {
  const cache = useQueryClient();
  const { queryKey } = photoQuery(photoId);
  const current = () => cache.getQueryData(queryKey) ?? knownPhoto(photoId);
  const show = (mine: ReactionKind | null) => {
    const me = client.session.read()?.userId;
    const viewer = me ? cache.getQueryData(profileQuery(me).queryKey) : undefined;
    const photo = current();
    if (photo) cache.setQueryData(queryKey, withReaction(photo, { mine, viewer, at: new Date().toISOString() }));
  };
  const shown = () => current()?.reactions.mine ?? null;
  return useMutation({
    scope: { id: `reaction:${photoId}` },
    mutationFn: (mine: ReactionKind | null) =>
      mine
        ? client.api.reactions.react.mutate({ photoId, kind: mine })
        : client.api.reactions.remove.mutate({ photoId }),
    async onMutate(mine) {
      await cache.cancelQueries({ queryKey }); // first: an answer under way would put the old reaction back
      const before = shown();
      show(mine);
      return { before };
    },
    onError(_, mine, context) {
      if (context && shown() === mine) show(context.before);
      showToast({ tone: "error", text: messages.reactions.failed });
    },
    onSettled: () => reconcileSoon(queryKey, reactorsQuery(photoId).queryKey),
  });
}
