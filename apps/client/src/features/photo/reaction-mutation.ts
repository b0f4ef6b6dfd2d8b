import type { ReactionKind } from "@quick-photos/contract";
import { client } from "../../api/client.ts";
import { knownPhoto } from "../../api/known-photo.ts";
import { photoQuery, profileQuery, reactorsQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { keptMutation } from "../../offline/kept-mutation.ts";
import { showToast } from "../../ui/toasts.ts";
import { withReaction } from "./with-reaction.ts";

/** A reaction set or, without one, taken back. */
export interface ReactionChange {
  photoId: string;
  mine: ReactionKind | null;
}

const currentPhoto = (photoId: string) => queryClient.getQueryData(photoQuery(photoId).queryKey) ?? knownPhoto(photoId);

/** The viewer's reaction to a photo as far as this device knows, null for none. */
export const currentReaction = (photoId: string) => currentPhoto(photoId)?.reactions.mine ?? null;

function show({ photoId, mine }: ReactionChange): void {
  const me = client.session.read()?.userId;
  const viewer = me ? queryClient.getQueryData(profileQuery(me).queryKey) : undefined;
  const photo = currentPhoto(photoId);
  const at = new Date().toISOString();
  if (photo) queryClient.setQueryData(photoQuery(photoId).queryKey, withReaction(photo, { mine, viewer, at }));
}

/**
 * Sets or takes back the viewer's reaction to a photo: on screen at once; without a connection it waits, also over a
 * restart of the app, and sending it twice changes nothing. What the server does not accept is taken back with a word
 * about it, unless a later tap has already replaced it.
 */
export const reactionMutation = keptMutation<unknown, ReactionChange, { before: ReactionKind | null }>("reaction", {
  mutationFn: ({ photoId, mine }) =>
    mine ? client.api.reactions.react.mutate({ photoId, kind: mine }) : client.api.reactions.remove.mutate({ photoId }),
  async onMutate(change) {
    const { queryKey } = photoQuery(change.photoId);
    await queryClient.cancelQueries({ queryKey }); // first: an answer under way would put the old reaction back
    const before = currentReaction(change.photoId);
    show(change);
    return { before };
  },
  onError(_, { photoId, mine }, earlier) {
    if (earlier && currentReaction(photoId) === mine) show({ photoId, mine: earlier.before });
    showToast({ tone: "error", text: messages.reactions.failed });
  },
  onSettled: (_, __, { photoId }) => reconcileSoon(photoQuery(photoId).queryKey, reactorsQuery(photoId).queryKey),
});
