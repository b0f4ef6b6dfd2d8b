import { useQuery } from "@tanstack/react-query";
import { Bookmark, Settings } from "lucide-react";
import { profileQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { IconLink } from "../../ui/icon-link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { LinkButton } from "../links/link-button.tsx";
import { PhotoGrid } from "./photo-grid.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import { ProfileSkeleton } from "./profile-skeleton.tsx";

/** Someone's page: who they are, then their photographs. */
export function ProfileScreen({ userId }: { userId: string }) {
  const profile = useQuery(profileQuery(userId));
  usePageTitle(profile.data?.displayName);
  const isSelf = profile.data?.viewer?.isSelf ?? false;
  const handle = profile.data ? (
    <p className="text-label text-muted">
      <bdi>@{profile.data.username}</bdi>
    </p>
  ) : null;
  const actions = profile.data ? (
    <>
      <LinkButton title={profile.data.displayName} path={`/@${profile.data.username}`} className="text-muted" />
      {isSelf ? <OwnLinks /> : null}
    </>
  ) : null;
  return (
    <div data-wide>
      <TopBar back={!isSelf} title={handle} actions={actions} />
      <Loaded isScreen query={profile} skeleton={<ProfileSkeleton />}>
        {(loaded) => (
          <>
            <ProfileHeader profile={loaded} />
            <PhotoGrid profile={loaded} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function OwnLinks() {
  return (
    <>
      <IconLink to="/saved" icon={Bookmark} label={messages.bookmarks.title} className="text-muted" />
      <IconLink to="/settings" icon={Settings} label={messages.settings.title} className="text-muted" />
    </>
  );
}
