import { darken } from "./colors.ts";
import { circle, ellipse, path } from "./svg.ts";

/** How somebody wears their hair. */
export type Hairstyle = "long" | "bob" | "bun" | "short" | "curly" | "bald" | "scarf" | "cap";

/** The outline of a headscarf and the opening for the face. */
const scarf =
  "M50 12C22 12 23 46 27 64C29 76 27 84 22 94H78C73 84 71 76 73 64C77 46 78 12 50 12ZM50 27C63 27 68 36 68 46C68 60 60 70 50 70C40 70 32 60 32 46C32 36 37 27 50 27Z";

/** Draws what is behind the head, in a square of 100 by 100. */
export function backOfHair(style: Hairstyle, color: string): string {
  const fill = `fill="${darken(color, 0.22)}"`;
  switch (style) {
    case "long":
      return path("M26 44C24 14 76 14 74 44C75 60 82 74 80 84H20C18 74 25 60 26 44Z", fill);
    case "bob":
      return path("M26 42C24 15 76 15 74 42C75 52 77 58 74 64H26C23 58 25 52 26 42Z", fill);
    case "bun":
      return circle({ x: 50, y: 14 }, 9, fill) + ellipse({ x: 50, y: 38 }, 23, 22, fill);
    case "curly":
      return [
        [30, 34],
        [34, 22],
        [45, 15],
        [57, 15],
        [67, 23],
        [71, 35],
        [73, 47],
        [27, 47],
      ]
        .map(([x = 0, y = 0]) => circle({ x, y }, 10.5, fill))
        .join("");
    default:
      return "";
  }
}

/** Draws what is over the forehead, in the same square. */
export function fringe(style: Hairstyle, color: string): string {
  const fill = `fill="${color}"`;
  switch (style) {
    case "long":
      return path("M29 44C28 22 50 18 52 21C72 18 73 34 71 45C68 36 62 30 53 29C47 34 33 34 29 44Z", fill);
    case "bob":
      return path("M28 46C26 18 74 18 72 46C70 38 68 35 66 34C52 36 38 35 34 34C31 37 29 40 28 46Z", fill);
    case "bun":
      return path("M29 42C29 21 71 21 71 42C66 31 58 28 50 28C42 28 34 31 29 42Z", fill);
    case "short":
      return path(
        "M28 43C25 20 44 13 56 17C71 16 74 30 72 43C70 37 69 34 66 32C56 34 44 30 39 28C34 32 31 36 28 43Z",
        fill,
      );
    case "curly":
      return [
        [34, 29],
        [42, 25],
        [50, 27],
        [58, 24],
        [66, 29],
      ]
        .map(([x = 0, y = 0]) => circle({ x, y }, 7, fill))
        .join("");
    case "scarf":
      return (
        path(scarf, `${fill} fill-rule="evenodd"`) +
        path("M31 78C42 90 62 90 74 72C72 86 60 96 40 90Z", `fill="${darken(color, 0.18)}"`)
      );
    case "cap":
      return (
        path("M28 34C28 14 72 14 72 34Z", fill) +
        path("M40 34C50 29 78 30 84 36C74 36 60 37 40 36Z", `fill="${darken(color, 0.2)}"`)
      );
    case "bald":
      return "";
  }
}
