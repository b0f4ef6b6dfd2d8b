import { Bone, Skeleton } from "../../ui/skeleton.tsx";

/** A card that is on its way, at the height of what holds it, or as high as most. */
export function FeedCardBones() {
  return (
    <div className="flex h-full flex-col pb-5">
      <div className="flex min-h-14 items-center gap-3 px-5">
        <Bone className="size-8 rounded-full" />
        <div className="grid gap-1.5">
          <Bone className="h-3.5 w-28" />
          <Bone className="h-3 w-16" />
        </div>
      </div>
      <Bone className="aspect-4/5 max-h-[72dvh] w-full min-h-0 shrink rounded-none lg:rounded-card" />
      <Bone className="mx-5 mt-3 h-10 w-44 shrink-0 rounded-full" />
    </div>
  );
}

/** A feed that is on its way. */
export function FeedSkeleton() {
  return (
    <Skeleton>
      <FeedCardBones />
      <FeedCardBones />
    </Skeleton>
  );
}
