import type { Profile } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { useIntent, useWayIn } from "../account/intent.ts";
import { useFollow } from "./use-follow.ts";

/** Follows and unfollows; those without a session are led to sign in, and follow when they are back. */
export function FollowButton({ profile }: { profile: Profile }) {
  const follow = useFollow(profile.userId);
  const wayIn = useWayIn();
  const { viewer, userId, username, displayName, pictureUrl } = profile;
  const { profile: text } = messages;
  const change = (follows: boolean) => follow.mutate({ user: { userId, username, displayName, pictureUrl }, follows });
  useIntent(
    (intent) => (viewer && intent.kind === "follow" && intent.userId === userId ? intent : null),
    () => (viewer?.follows ? undefined : change(true)),
  );
  if (!viewer) return <ButtonLink {...wayIn({ kind: "follow", userId, displayName })}>{text.follow}</ButtonLink>;
  return (
    <Button
      variant={viewer.follows ? "light" : "primary"}
      aria-label={viewer.follows ? text.followingLabel(displayName) : text.followLabel(displayName)}
      onClick={() => change(!viewer.follows)}
    >
      {viewer.follows ? text.following : text.follow}
    </Button>
  );
}
