import { type ReactNode, useRef } from "react";
import { useReservedHeight } from "./use-reserved-height.ts";

/**
 * The one place for what comes and goes over the screens: above the navigation on a phone, where the screens keep its
 * height free; beside the column where there is room.
 */
export function Dock({ children }: { children: ReactNode }) {
  const dock = useRef<HTMLDivElement>(null);
  useReservedHeight("--dock", dock);
  return (
    <div
      ref={dock}
      className="fixed inset-x-0 bottom-[var(--bar,env(safe-area-inset-bottom))] z-40 px-3 max-lg:bg-canvas/85 max-lg:backdrop-blur-xl max-lg:has-[p]:pt-2 lg:pointer-events-none lg:inset-x-auto lg:end-4 lg:bottom-2 lg:w-52 lg:px-0 xl:w-72"
    >
      <div className="mx-auto max-w-[25rem]">{children}</div>
    </div>
  );
}
