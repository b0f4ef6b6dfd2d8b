import type { Suggestion } from "@quick-photos/client-sdk";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { PersonRow } from "../people/person-row.tsx";
import { useFollow } from "../profile/use-follow.ts";

/** Somebody to follow, with the friends who do, and the button that does it. */
export function SuggestionRow({ suggestion: { user, followedBy, mutual } }: { suggestion: Suggestion }) {
  const follow = useFollow(user.userId);
  const [follows, setFollows] = useState(false);
  const { profile: text } = messages;
  const toggle = () => {
    const before = follows;
    setFollows(!before);
    follow.mutate({ user, follows: !before }, { onError: () => setFollows(before) });
  };
  const action = (
    <Button
      variant={follows ? "secondary" : "primary"}
      aria-label={follows ? text.followingLabel(user.displayName) : text.followLabel(user.displayName)}
      onClick={toggle}
      className="me-5 min-h-11 px-5"
    >
      {follows ? text.following : text.follow}
    </Button>
  );
  const names = followedBy.map(({ displayName }) => displayName);
  return <PersonRow user={user} line={messages.suggestions.followedBy(names, mutual)} action={action} />;
}
