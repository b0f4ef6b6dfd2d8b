import { Bone, Skeleton } from "../../ui/skeleton.tsx";

/** A feed that is on its way. */
export function FeedSkeleton() {
  return (
    <Skeleton>
      {["a", "b"].map((card) => (
        <div key={card} className="pb-5">
          <div className="flex min-h-14 items-center gap-3 px-5">
            <Bone className="size-8 rounded-full" />
            <div className="grid gap-1.5">
              <Bone className="h-3.5 w-28" />
              <Bone className="h-3 w-16" />
            </div>
          </div>
          <Bone className="aspect-4/5 max-h-[72dvh] w-full rounded-none lg:rounded-card" />
          <Bone className="mx-5 mt-3 h-10 rounded-full" />
        </div>
      ))}
    </Skeleton>
  );
}
