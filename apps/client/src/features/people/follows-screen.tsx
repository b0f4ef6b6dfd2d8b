import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { followedQuery, followersQuery, profileQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PeopleList } from "./people-list.tsx";
import { PersonRow } from "./person-row.tsx";

const { people } = messages;

/** The two directions of following: what to ask for and how to speak of it. */
const directions = {
  followers: {
    query: followersQuery,
    title: people.followersTitle,
    noneOwn: people.noFollowersOwn,
    noneOwnHint: people.noFollowersOwnHint,
    noneOther: people.noFollowersOther,
  },
  followed: {
    query: followedQuery,
    title: people.followedTitle,
    noneOwn: people.noFollowedOwn,
    noneOwnHint: people.noFollowedOwnHint,
    noneOther: people.noFollowedOther,
  },
} as const;

interface FollowsScreenProps {
  userId: string;
  direction: keyof typeof directions;
}

/** Who follows someone, or whom they follow; the latest first. */
export function FollowsScreen({ userId, direction }: FollowsScreenProps) {
  const { query, title, noneOwn, noneOwnHint, noneOther } = directions[direction];
  const { data: profile } = useQuery(profileQuery(userId));
  const follows = useInfiniteQuery(query(userId));
  usePageTitle(title);
  const empty = profile?.viewer?.isSelf ? (
    <EmptyState
      icon={UsersRound}
      title={noneOwn}
      hint={noneOwnHint}
      action={<ButtonLink to="/search">{people.search}</ButtonLink>}
    />
  ) : (
    <EmptyState icon={UsersRound} title={noneOther(profile?.displayName ?? "…")} />
  );
  return (
    <>
      <TopBar back title={<TopBarTitle>{title}</TopBarTitle>} />
      <PeopleList
        query={follows}
        name={`${direction} of ${userId}`}
        label={title}
        empty={empty}
        keyOf={({ user }) => user.userId}
      >
        {({ user }) => <PersonRow user={user} />}
      </PeopleList>
    </>
  );
}
