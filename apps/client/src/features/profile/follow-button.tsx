import type { Profile } from "@quick-photos/client-sdk";
import { useLocation } from "@tanstack/react-router";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { useFollow } from "./use-follow.ts";

/** Follows and unfollows; leads those without a session to sign in first. */
export function FollowButton({ profile }: { profile: Profile }) {
  const follow = useFollow(profile.userId);
  const redirect = useLocation({ select: ({ href }) => href });
  const { viewer, userId, username, displayName, pictureUrl } = profile;
  const { profile: text } = messages;
  if (!viewer)
    return (
      <ButtonLink to="/sign-in" search={{ redirect }} className="w-full">
        {text.follow}
      </ButtonLink>
    );
  return (
    <Button
      variant={viewer.follows ? "secondary" : "primary"}
      aria-label={viewer.follows ? text.followingLabel(displayName) : text.followLabel(displayName)}
      onClick={() => follow.mutate({ user: { userId, username, displayName, pictureUrl }, follows: !viewer.follows })}
      className="w-full"
    >
      {viewer.follows ? text.following : text.follow}
    </Button>
  );
}
