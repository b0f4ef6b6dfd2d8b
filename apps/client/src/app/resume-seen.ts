import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { resumedProfileMutation } from "../features/edit-profile/profile-mutation.ts";
import { refreshFeed } from "../features/feed/feed-cache.ts";
import { reactionMutation } from "../features/photo/reaction-mutation.ts";
import { followMutation } from "../features/profile/follow-mutation.ts";
import { restoreSeen } from "../offline/kept-cache.ts";
import { inBackground } from "../ui/in-background.ts";

/**
 * Begins where the person signed in here left off: with what they saw last, and with sending what they did that had
 * not been sent. The feed is read again at once.
 */
export async function resumeSeen(): Promise<void> {
  queryClient.setMutationDefaults(["reaction"], reactionMutation);
  queryClient.setMutationDefaults(["follow"], followMutation);
  queryClient.setMutationDefaults(["profile"], resumedProfileMutation);
  const userId = client.session.read()?.userId;
  if (!userId || !(await restoreSeen(userId))) return;
  inBackground(queryClient.resumePausedMutations());
  inBackground(refreshFeed());
}
