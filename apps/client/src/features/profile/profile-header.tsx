import type { Profile } from "@quick-photos/client-sdk";
import { MapPin } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { FollowButton } from "./follow-button.tsx";
import { ProfileCounts } from "./profile-counts.tsx";

/** Who someone is: picture, name, where, what they say of themselves, and what can be done about them. */
export function ProfileHeader({ profile }: { profile: Profile }) {
  const { displayName, location, status, interests, viewer } = profile;
  return (
    <section className="px-5 pt-2 pb-6">
      <div className="flex flex-wrap items-center gap-5">
        <Avatar user={profile} size="large" alt={messages.profile.picture(displayName)} />
        <div className="min-w-[min(100%,9rem)] flex-1">
          <h1 className="text-title font-semibold text-balance wrap-anywhere">{displayName}</h1>
          {location ? (
            <p className="mt-1 flex items-center gap-1.5 text-label text-muted">
              <MapPin aria-hidden size={15} className="shrink-0" />
              <span className="sr-only">{messages.profile.location}</span>
              <bdi>{location}</bdi>
            </p>
          ) : null}
          {viewer?.followedBy ? (
            <p className="mt-2 inline-block rounded-full bg-surface px-2.5 py-0.5 text-caption text-muted">
              {messages.profile.followsYou}
            </p>
          ) : null}
        </div>
      </div>
      {status ? (
        <p className="mt-5 text-lead">
          <bdi>{status}</bdi>
        </p>
      ) : null}
      {interests.length > 0 ? <Interests interests={interests} /> : null}
      <ProfileCounts profile={profile} />
      <div className="mt-5 grid sm:inline-grid sm:min-w-44">
        {viewer?.isSelf ? (
          <ButtonLink to="/edit-profile" variant="light">
            {messages.profile.edit}
          </ButtonLink>
        ) : (
          <FollowButton profile={profile} />
        )}
      </div>
    </section>
  );
}

function Interests({ interests }: { interests: string[] }) {
  return (
    <ul aria-label={messages.profile.interests} className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-label text-muted">
      {interests.map((interest) => (
        <li key={interest} dir="auto">
          <span aria-hidden className="me-0.5 opacity-60">
            #
          </span>
          {interest}
        </li>
      ))}
    </ul>
  );
}
