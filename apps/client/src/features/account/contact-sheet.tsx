import dunes from "../../assets/scenes/dunes.svg";
import fronds from "../../assets/scenes/fronds.svg";
import night from "../../assets/scenes/night.svg";
import orange from "../../assets/scenes/orange.svg";
import pool from "../../assets/scenes/pool.svg";
import ridges from "../../assets/scenes/ridges.svg";
import sea from "../../assets/scenes/sea.svg";
import street from "../../assets/scenes/street.svg";
import { Picture } from "../../ui/picture.tsx";

const columns = [
  { scenes: [fronds, sea, orange], offset: "-mt-24" },
  { scenes: [dunes, street, night], offset: "-mt-8" },
  { scenes: [ridges, pool, dunes], offset: "-mt-36" },
  { scenes: [orange, night, fronds], offset: "-mt-14" },
  { scenes: [pool, ridges, street], offset: "-mt-28" },
] as const;

/** Pictures laid out in staggered columns that run off every edge, as many columns as there is room for. Decoration. */
export function ContactSheet() {
  return (
    <div aria-hidden className="absolute inset-0 -z-10 flex justify-center gap-2.5 overflow-hidden sm:gap-4">
      {columns.map(({ scenes, offset }) => (
        <div key={offset} className={`flex w-[36vw] max-w-72 shrink-0 flex-col gap-2.5 sm:w-[20vw] sm:gap-4 ${offset}`}>
          {scenes.map((scene) => (
            <Picture
              key={scene}
              src={scene}
              alt=""
              width={300}
              height={400}
              fallback={<span className="aspect-3/4 w-full rounded-card bg-surface" />}
              className="h-auto w-full rounded-card"
            />
          ))}
        </div>
      ))}
    </div>
  );
}
