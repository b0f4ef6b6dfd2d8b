import type { Suggestion } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { PersonRow } from "../people/person-row.tsx";
import { useFollow } from "../profile/use-follow.ts";
import { useFollowedHere } from "../profile/use-followed-here.ts";
import { SuggestionPhotos } from "./suggestion-photos.tsx";

interface SuggestionRowProps {
  suggestion: Suggestion;
  /** Whether it stands beside what the screen is opened for, and so asks for less. */
  isBeside?: boolean;
}

/** Somebody to follow, with the friends who do or with photos of theirs, and the button that does it. */
export function SuggestionRow({ suggestion, isBeside = false }: SuggestionRowProps) {
  const { user, followedBy, mutual, photos } = suggestion;
  const follow = useFollow(user.userId);
  const follows = useFollowedHere(user.userId) ?? false;
  const { profile: text } = messages;
  const wanting = isBeside ? "secondary" : "primary";
  const action = (
    <Button
      variant={follows ? "light" : wanting}
      aria-label={follows ? text.followingLabel(user.displayName) : text.followLabel(user.displayName)}
      onClick={() => follow.mutate({ user, follows: !follows })}
      className={`min-h-11 ${isBeside ? "px-4" : "me-5 px-5"}`}
    >
      {follows ? text.following : text.follow}
    </Button>
  );
  const names = followedBy.map(({ displayName }) => displayName);
  const line = names.length > 0 ? { line: messages.suggestions.followedBy(names, mutual) } : {};
  return (
    <>
      <PersonRow user={user} {...line} action={action} />
      <SuggestionPhotos photos={photos} />
    </>
  );
}
