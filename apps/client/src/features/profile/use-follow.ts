import type { UserCard } from "@quick-photos/client-sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../api/client.ts";
import { followedQuery, followersQuery, profileQuery } from "../../api/queries.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { showToast } from "../../ui/toasts.ts";
import { changeFollowedInFeed } from "../feed/change-followed-in-feed.ts";
import { withFollow, withFollowed } from "./with-follow.ts";

/** Follows or unfollows someone: on screen at once, taken back with a word about it when the server does not agree. */
export function useFollow(user: UserCard) {
  const { userId, displayName } = user;
  const cache = useQueryClient();
  const theirs = profileQuery(userId).queryKey;
  const show = (follows: boolean) => {
    const before = cache.getQueryData(theirs);
    const after = before && withFollow(before, follows);
    if (before === after) return;
    cache.setQueryData(theirs, after);
    const me = client.session.read()?.userId;
    if (me) cache.setQueryData(profileQuery(me).queryKey, (mine) => mine && withFollowed(mine, follows ? 1 : -1));
  };
  return useMutation({
    scope: { id: `follow:${userId}` },
    mutationFn: (follows: boolean) =>
      follows ? client.api.follows.follow.mutate({ userId }) : client.api.follows.unfollow.mutate({ userId }),
    async onMutate(follows) {
      await cache.cancelQueries({ queryKey: theirs });
      show(follows);
    },
    onSuccess: (_, follows) => changeFollowedInFeed(user, follows),
    onError(_, follows) {
      show(!follows);
      const { followFailed, unfollowFailed } = messages.profile;
      showToast({ tone: "error", text: (follows ? followFailed : unfollowFailed)(displayName) });
    },
    onSettled() {
      const me = client.session.read()?.userId;
      reconcileSoon(theirs, followersQuery(userId).queryKey);
      if (me) reconcileSoon(profileQuery(me).queryKey, followedQuery(me).queryKey);
    },
  });
}
