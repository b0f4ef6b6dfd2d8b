import { useQuery } from "@tanstack/react-query";
import { photoQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { EditPhotoForm } from "./edit-photo-form.tsx";

/** Changing what is said about one's photo. */
export function EditPhotoScreen({ photoId }: { photoId: string }) {
  const query = useQuery(photoQuery(photoId));
  const title = messages.photo.edit;
  usePageTitle(title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{title}</TopBarTitle>} />
      <div className="px-5 pt-2">
        <Loaded query={query} skeleton={<FormSkeleton />}>
          {(photo) => <EditPhotoForm photo={photo} />}
        </Loaded>
      </div>
    </>
  );
}

function FormSkeleton() {
  return (
    <Skeleton className="grid gap-5">
      <Bone className="h-30" />
      <Bone className="h-30" />
    </Skeleton>
  );
}
