import type { PaletteName } from "../pictures/palettes.ts";
import type { SceneName } from "../pictures/scenes.ts";

/** The shapes that phones take pictures in. */
export type Shape = "upright" | "square" | "wide";

/** The files of `data/photographs`, whose README says whose they are. */
export type PhotographName = "allium" | "alps" | "black-canyon" | "cat" | "coffee" | "galaxies" | "rocket";

interface SharedPhoto {
  /** A person's captions differ, so that a photo is recognised by its caption. */
  caption: string;
  /** How long before the sample was begun it was shared. */
  daysAgo: number;
}

/** A photo that is drawn when the sample is put in. */
export interface DrawnPhoto extends SharedPhoto {
  scene: SceneName;
  light: PaletteName;
  shape: Shape;
  /** Changes the drawing and nothing else. */
  take?: number;
}

/** A photo that a camera took. */
export interface Photograph extends SharedPhoto {
  photograph: PhotographName;
  altText: string;
}

/** A photo of the sample. */
export type SamplePhoto = DrawnPhoto | Photograph;

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
    {
      photograph: "coffee",
      caption: "Number one of four.",
      altText: "An espresso in a red cup on a red saucer, with a small spoon, on a wooden table.",
      daysAgo: 0.9,
    },
    {
      scene: "stillLife",
      light: "golden",
      shape: "upright",
      caption: "The vase survived the move. The twigs are new.",
      daysAgo: 4.2,
    },
    {
      photograph: "cat",
      caption: "She says the siesta is over.",
      altText: "The face of a ginger tabby cat, close up, looking past the camera with green eyes.",
      daysAgo: 16.3,
    },
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
      photograph: "alps",
      caption: "The Alps around 1870, by Adolphe Braun. Not one cable car.",
      altText: "An old photograph of snow-covered peaks, with a row of dark firs in front of them.",
      daysAgo: 6.9,
    },
    {
      photograph: "black-canyon",
      caption: "The Black Canyon in 1871, by Timothy O'Sullivan. The box in the boat could be his darkroom.",
      altText:
        "An old photograph of a still river between bare, dark mountains; somebody sits in a boat at the stony bank.",
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
      photograph: "allium",
      caption: "Pink lily leek, by Karl Blossfeldt, 1928. I keep coming back to it.",
      altText:
        "An old photograph of an allium about to open: a crown of pointed buds on a straight stem, on a pale ground.",
      daysAgo: 9.4,
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
    {
      photograph: "rocket",
      caption: "Nobody on board this time, only a satellite. Photo: SpaceX.",
      altText: "A white rocket on its launch pad at dusk, between four lattice masts, with lamps around its foot.",
      daysAgo: 13.7,
    },
    {
      photograph: "galaxies",
      caption: "Higher than I ever got: nearly every dot is a galaxy. Photo: NASA's Hubble.",
      altText: "Hundreds of galaxies, as small spots and spirals in white, orange and blue, on a black sky.",
      daysAgo: 13.4,
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
