import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { PhotoGridSkeleton } from "../photo-grid/photo-grid-skeleton.tsx";

/** A profile that is on its way. */
export function ProfileSkeleton() {
  return (
    <Skeleton>
      <div className="px-5 pt-2 pb-6">
        <div className="flex items-center gap-5">
          <Bone className="size-24 rounded-full" />
          <div className="grid gap-2">
            <Bone className="h-8 w-44" />
            <Bone className="h-4 w-28" />
          </div>
        </div>
        <Bone className="mt-6 h-5 w-4/5" />
        <Bone className="mt-5 h-11 w-3/5" />
        <Bone className="mt-5 h-12 rounded-full sm:w-44" />
      </div>
      <PhotoGridSkeleton />
    </Skeleton>
  );
}
