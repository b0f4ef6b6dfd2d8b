import { Bone } from "../../ui/skeleton.tsx";
import { gridClass, largeClass } from "./photo-grid-class.ts";

/** Two rows of five, three of three. */
const tiles = [largeClass, "b", "c", "d", "e", "f", "lg:block max-lg:hidden"];

/** A grid of photos that is on its way. */
export function PhotoGridSkeleton() {
  return (
    <div className={gridClass}>
      {tiles.map((tile) => (
        <Bone key={tile} className={`aspect-square rounded-tile ${tile}`} />
      ))}
    </div>
  );
}
