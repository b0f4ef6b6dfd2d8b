import type { Suggestion } from "@quick-photos/client-sdk";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { PersonRow } from "../people/person-row.tsx";
import { useFollow } from "../profile/use-follow.ts";

interface SuggestionRowProps {
  suggestion: Suggestion;
  /** Whether it stands beside what the screen is opened for, and so asks for less. */
  isBeside?: boolean;
}

/** Somebody to follow, with the friends who do, and the button that does it. */
export function SuggestionRow({ suggestion: { user, followedBy, mutual }, isBeside = false }: SuggestionRowProps) {
  const follow = useFollow(user.userId);
  const [follows, setFollows] = useState(false);
  const { profile: text } = messages;
  const toggle = () => {
    const before = follows;
    setFollows(!before);
    follow.mutate({ user, follows: !before }, { onError: () => setFollows(before) });
  };
  const wanting = isBeside ? "secondary" : "primary";
  const action = (
    <Button
      variant={follows ? "light" : wanting}
      aria-label={follows ? text.followingLabel(user.displayName) : text.followLabel(user.displayName)}
      onClick={toggle}
      className={`min-h-11 ${isBeside ? "px-4" : "me-5 px-5"}`}
    >
      {follows ? text.following : text.follow}
    </Button>
  );
  const names = followedBy.map(({ displayName }) => displayName);
  return <PersonRow user={user} line={messages.suggestions.followedBy(names, mutual)} action={action} />;
}
