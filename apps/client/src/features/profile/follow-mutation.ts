import type { UserCard } from "@quick-photos/client-sdk";
import { client } from "../../api/client.ts";
import { followedQuery, followersQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { keptMutation } from "../../offline/kept-mutation.ts";
import { showToast } from "../../ui/toasts.ts";
import { changeFollowedInFeed } from "../feed/change-followed-in-feed.ts";
import { withFollow, withFollowed } from "./with-follow.ts";

/** Somebody followed, or followed no longer. */
export interface FollowChange {
  user: UserCard;
  follows: boolean;
}

function show({ user, follows }: FollowChange): void {
  const theirs = profileQuery(user.userId).queryKey;
  const before = queryClient.getQueryData(theirs);
  const after = before && withFollow(before, follows);
  if (before === after) return;
  queryClient.setQueryData(theirs, after);
  const me = client.session.read()?.userId;
  if (me) queryClient.setQueryData(profileQuery(me).queryKey, (mine) => mine && withFollowed(mine, follows ? 1 : -1));
}

/**
 * Follows or unfollows somebody: on screen at once; without a connection it waits, also over a restart of the app, and
 * sending it twice changes nothing. Taken back with a word about it when the server does not agree.
 */
export const followMutation = keptMutation<unknown, FollowChange>("follow", {
  mutationFn: ({ user: { userId }, follows }) =>
    follows ? client.api.follows.follow.mutate({ userId }) : client.api.follows.unfollow.mutate({ userId }),
  async onMutate(change) {
    await queryClient.cancelQueries({ queryKey: profileQuery(change.user.userId).queryKey });
    show(change);
  },
  // Lists that were made before go by what was done since (`useFollowedHere`).
  gcTime: Number.POSITIVE_INFINITY,
  onSuccess: (_, { user, follows }) => changeFollowedInFeed(user, follows),
  onError(_, { user, follows }) {
    show({ user, follows: !follows });
    const { followFailed, unfollowFailed } = messages.profile;
    showToast({ tone: "error", text: (follows ? followFailed : unfollowFailed)(user.displayName) });
  },
  onSettled(_, __, { user: { userId } }) {
    const me = client.session.read()?.userId;
    reconcileSoon(profileQuery(userId).queryKey, followersQuery(userId).queryKey);
    if (me) reconcileSoon(profileQuery(me).queryKey, followedQuery(me).queryKey);
  },
});
