import { Bone, Skeleton } from "../../ui/skeleton.tsx";

const rows = ["w-36", "w-28", "w-40", "w-32", "w-44"];

/** A list of people that is on its way. */
export function PeopleSkeleton() {
  return (
    <Skeleton>
      {rows.map((width) => (
        <div key={width} className="flex min-h-16 items-center gap-3.5 px-5 py-2">
          <Bone className="size-11 rounded-full" />
          <div className="grid gap-1.5">
            <Bone className={`h-4 ${width}`} />
            <Bone className="h-3 w-24" />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
