import type { Dice } from "./dice.ts";
import type { Palette } from "./palettes.ts";

/** What a scene draws on and with. */
export interface Canvas {
  /** Pixels. */
  width: number;
  height: number;
  /** The shorter side: what sizes are measured by, so that a scene fits every shape. */
  unit: number;
  dice: Dice;
  palette: Palette;
}

/** A scene returns the inside of an SVG document that fills the canvas. */
export type Scene = (canvas: Canvas) => string;
