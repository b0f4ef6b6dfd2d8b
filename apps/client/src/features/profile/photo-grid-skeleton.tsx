import { Bone } from "../../ui/skeleton.tsx";
import { gridClass } from "./photo-grid-class.ts";

const tiles = ["a", "b", "c", "d", "e", "f"];

/** A grid of photos that is on its way. */
export function PhotoGridSkeleton() {
  return (
    <div className={gridClass}>
      {tiles.map((tile) => (
        <Bone key={tile} className="aspect-square rounded-tile" />
      ))}
    </div>
  );
}
