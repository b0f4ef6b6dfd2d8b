/** The light of an hour: the sky from top to horizon, the sun or moon, and the land from far to near. */
export interface Palette {
  top: string;
  middle: string;
  horizon: string;
  sun: string;
  far: string;
  near: string;
  /** Whether the stars are out. */
  stars?: boolean;
}

/** The hours that scenes are drawn in. */
export const palettes = {
  dawn: { top: "#5f7fb3", middle: "#efb3a3", horizon: "#ffe6c9", sun: "#fff6e0", far: "#c3a5b4", near: "#34365a" },
  morning: { top: "#3f8fb8", middle: "#9fd0d8", horizon: "#fbeccb", sun: "#fffbe8", far: "#93b9b3", near: "#1d4a48" },
  noon: { top: "#2a7cc4", middle: "#79b7e8", horizon: "#e2f3f8", sun: "#ffffff", far: "#8db2cb", near: "#1c4350" },
  golden: { top: "#d9744a", middle: "#f6ae62", horizon: "#ffe5a8", sun: "#fff8dd", far: "#dc9465", near: "#43262e" },
  sunset: { top: "#3b2a6d", middle: "#cb4f6c", horizon: "#ffb661", sun: "#ffeab5", far: "#96416f", near: "#1b1235" },
  rose: { top: "#8d6a9f", middle: "#e59aa0", horizon: "#ffe2cf", sun: "#fff4e8", far: "#c48a9e", near: "#3e2746" },
  dusk: { top: "#172350", middle: "#5d5f9f", horizon: "#f1aca2", sun: "#ffecd9", far: "#6e6da6", near: "#121834" },
  night: {
    top: "#060a1f",
    middle: "#142650",
    horizon: "#3f618c",
    sun: "#f6f2df",
    far: "#2c456f",
    near: "#050917",
    stars: true,
  },
  mist: { top: "#9fb4be", middle: "#cad7d9", horizon: "#f1f2ec", sun: "#ffffff", far: "#b5c4c5", near: "#27423f" },
  storm: { top: "#2d3a4a", middle: "#5f7382", horizon: "#c9cdbf", sun: "#f2eedb", far: "#6e808a", near: "#172129" },
} satisfies Record<string, Palette>;

/** The name of an hour. */
export type PaletteName = keyof typeof palettes;
