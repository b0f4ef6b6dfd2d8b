import { useQuery } from "@tanstack/react-query";
import { profileQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { ProfileFormFields } from "./profile-form-fields.tsx";
import { useUnsavedProfile } from "./unsaved-profile.ts";

/** Changing what one's profile says. */
export function EditProfileScreen({ userId }: { userId: string }) {
  const query = useQuery(profileQuery(userId));
  const draft = useUnsavedProfile(userId);
  const { title } = messages.editProfile;
  usePageTitle(title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{title}</TopBarTitle>} />
      <div className="px-5 pt-2">
        <Loaded query={query} skeleton={<FormSkeleton />}>
          {(profile) => (draft ? <ProfileFormFields profile={profile} unsaved={draft} /> : <FormSkeleton />)}
        </Loaded>
      </div>
    </>
  );
}

function FormSkeleton() {
  return (
    <Skeleton className="grid gap-6">
      <Bone className="size-24 rounded-full" />
      <Bone className="h-18" />
      <Bone className="h-18" />
      <Bone className="h-18" />
      <Bone className="h-30" />
    </Skeleton>
  );
}
