import type { PaletteName } from "../pictures/palettes.ts";
import type { SceneName } from "../pictures/scenes.ts";

/** The shapes that phones take pictures in. */
export type Shape = "upright" | "square" | "wide";

/** A photo of the sample. A person's captions differ, so that a photo is recognised by its caption. */
export interface SamplePhoto {
  scene: SceneName;
  light: PaletteName;
  shape: Shape;
  caption: string;
  /** How long before the sample was begun it was taken. */
  daysAgo: number;
  /** Changes the drawing and nothing else. */
  take?: number;
}

/** The photos of the people of the sample, by username. */
export const sampleAlbums: Readonly<Record<string, readonly SamplePhoto[]>> = {
  mara: [
    {
      scene: "seaside",
      light: "dawn",
      shape: "upright",
      caption: "4:52. The ferry is late, the sun is not.",
      daysAgo: 0.3,
    },
    { scene: "lake", light: "rose", shape: "wide", caption: "Eleven degrees. In anyway.", daysAgo: 5.1 },
    {
      scene: "forest",
      light: "mist",
      shape: "upright",
      caption: "Could not see the path, found mushrooms instead.",
      daysAgo: 12.4,
    },
    { scene: "mountains", light: "morning", shape: "square", caption: "From the night train.", daysAgo: 20.7 },
  ],
  teo: [
    { scene: "coffee", light: "golden", shape: "square", caption: "Number one of four.", daysAgo: 0.9 },
    {
      scene: "stillLife",
      light: "golden",
      shape: "upright",
      caption: "The vase survived the move. The twigs are new.",
      daysAgo: 4.2,
    },
    { scene: "arches", light: "noon", shape: "upright", caption: "Siesta.", daysAgo: 16.3 },
  ],
  "amina.k": [
    {
      scene: "arches",
      light: "morning",
      shape: "wide",
      caption: "Somebody painted this on purpose. Bless them.",
      daysAgo: 1.6,
    },
    {
      scene: "arches",
      light: "sunset",
      shape: "upright",
      caption: "Same stairs, ten hours later.",
      daysAgo: 8.8,
      take: 2,
    },
    {
      scene: "leaves",
      light: "noon",
      shape: "square",
      caption: "Studying greens for the new collection.",
      daysAgo: 14.5,
    },
    { scene: "skyline", light: "golden", shape: "wide", caption: "Home, from the bridge.", daysAgo: 23.2 },
  ],
  jonas_w: [
    {
      scene: "mountains",
      light: "dawn",
      shape: "upright",
      caption: "Worth every one of the 1,400 metres.",
      daysAgo: 0.6,
    },
    {
      scene: "mountains",
      light: "storm",
      shape: "wide",
      caption: "Turned back here. No regrets.",
      daysAgo: 6.9,
      take: 2,
    },
    {
      scene: "lake",
      light: "noon",
      shape: "upright",
      caption: "Lunch with a view. The trout declined.",
      daysAgo: 11.2,
    },
    { scene: "forest", light: "golden", shape: "square", caption: "Last light on the way down.", daysAgo: 19.6 },
  ],
  "priya.r": [
    {
      scene: "leaves",
      light: "morning",
      shape: "upright",
      caption: "After the rain, everything leans in.",
      daysAgo: 2.3,
      take: 5,
    },
    {
      scene: "stillLife",
      light: "morning",
      shape: "square",
      caption: "Borrowed from the neighbour's tree (with permission).",
      daysAgo: 9.4,
      take: 2,
    },
    { scene: "fields", light: "morning", shape: "wide", caption: "Counting rows on the bus to work.", daysAgo: 18.1 },
  ],
  linwei: [
    { scene: "skyline", light: "night", shape: "upright", caption: "22:10, roof of the car park.", daysAgo: 0.2 },
    { scene: "bokeh", light: "night", shape: "square", caption: "Lost a contact lens. Found this.", daysAgo: 3.5 },
    {
      scene: "skyline",
      light: "sunset",
      shape: "wide",
      caption: "The hour when all the windows agree.",
      daysAgo: 10.6,
      take: 2,
    },
    { scene: "skyline", light: "rose", shape: "square", caption: "First ferry back.", daysAgo: 25.4, take: 3 },
  ],
  sol: [
    {
      scene: "seaside",
      light: "sunset",
      shape: "wide",
      caption: "Twelve knots from the south-west.",
      daysAgo: 1.1,
      take: 2,
    },
    {
      scene: "seaside",
      light: "night",
      shape: "upright",
      caption: "Anchor watch. Nothing to report, beautifully.",
      daysAgo: 7.7,
      take: 3,
    },
    { scene: "seaside", light: "noon", shape: "square", caption: "Found: one perfect day.", daysAgo: 15.3, take: 4 },
  ],
  noor: [
    { scene: "dunes", light: "golden", shape: "wide", caption: "The wind does the composing.", daysAgo: 2.8 },
    {
      scene: "dunes",
      light: "dusk",
      shape: "upright",
      caption: "Tea on the other side of this one.",
      daysAgo: 9.9,
      take: 2,
    },
    { scene: "dunes", light: "rose", shape: "square", caption: "Six o'clock, nobody else.", daysAgo: 21.5, take: 3 },
  ],
  otis: [
    {
      scene: "balloons",
      light: "dawn",
      shape: "upright",
      caption: "Festival weekend. I counted 31, then gave up.",
      daysAgo: 1.9,
    },
    { scene: "balloons", light: "morning", shape: "wide", caption: "No engine, no hurry.", daysAgo: 13.7, take: 2 },
    {
      scene: "fields",
      light: "golden",
      shape: "square",
      caption: "Where the balloon came down.",
      daysAgo: 13.4,
      take: 2,
    },
  ],
  freya: [
    { scene: "aurora", light: "night", shape: "upright", caption: "The sky did something.", daysAgo: 0.5 },
    {
      scene: "aurora",
      light: "night",
      shape: "wide",
      caption: "Minus 24. The tripod froze, I did not.",
      daysAgo: 8.1,
      take: 2,
    },
    { scene: "forest", light: "night", shape: "square", caption: "Between sauna and snow.", daysAgo: 17.2, take: 3 },
  ],
  hugo: [
    { scene: "fields", light: "dusk", shape: "upright", caption: "The bees have gone home.", daysAgo: 3.1, take: 4 },
    { scene: "fields", light: "noon", shape: "wide", caption: "Row 14 is my favourite.", daysAgo: 10.1, take: 5 },
    { scene: "stillLife", light: "noon", shape: "upright", caption: "Market day.", daysAgo: 22.8, take: 5 },
  ],
  yuki: [
    {
      scene: "blobs",
      light: "noon",
      shape: "square",
      caption: "Raspberry and tangerine, unfocused.",
      daysAgo: 1.4,
      take: 3,
    },
    { scene: "bokeh", light: "night", shape: "upright", caption: "Festival lights, f/1.2.", daysAgo: 6.2 },
    {
      scene: "blobs",
      light: "noon",
      shape: "upright",
      caption: "What the record sounds like.",
      daysAgo: 16.9,
      take: 6,
    },
  ],
};
