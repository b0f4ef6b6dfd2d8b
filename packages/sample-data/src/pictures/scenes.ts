import { arches } from "./scenes/arches.ts";
import { aurora } from "./scenes/aurora.ts";
import { balloons } from "./scenes/balloons.ts";
import { blobs } from "./scenes/blobs.ts";
import { bokeh } from "./scenes/bokeh.ts";
import { coffee } from "./scenes/coffee.ts";
import { dunes } from "./scenes/dunes.ts";
import { fields } from "./scenes/fields.ts";
import { forest } from "./scenes/forest.ts";
import { lake } from "./scenes/lake.ts";
import { leaves } from "./scenes/leaves.ts";
import { mountains } from "./scenes/mountains.ts";
import { seaside } from "./scenes/seaside.ts";
import { skyline } from "./scenes/skyline.ts";
import { stillLife } from "./scenes/still-life.ts";

/** Everything that can be photographed here. */
export const scenes = {
  arches,
  aurora,
  balloons,
  blobs,
  bokeh,
  coffee,
  dunes,
  fields,
  forest,
  lake,
  leaves,
  mountains,
  seaside,
  skyline,
  stillLife,
};

/** The name of a scene. */
export type SceneName = keyof typeof scenes;
