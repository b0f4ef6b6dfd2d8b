import type { World } from "../../world/world.ts";

/** Arranges something once in each world, for refusals that change nothing about it. */
export function once<T>(arrange: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const arranged = new WeakMap<World, Promise<T>>();
  return (world) => {
    const found = arranged.get(world) ?? arrange(world);
    arranged.set(world, found);
    return found;
  };
}
