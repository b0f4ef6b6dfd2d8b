import type { Scene } from "./canvas.ts";
import { darken, lighten, mix } from "./colors.ts";
import { backOfHair, fringe, type Hairstyle } from "./hair.ts";
import { circle, ellipse, linearGradient, path, px, rect } from "./svg.ts";

/** What a drawn face looks like; colours as `#rrggbb`. */
export interface Traits {
  hairstyle: Hairstyle;
  skin: string;
  hair: string;
  /** Of the clothes. */
  cloth: string;
  ground: string;
  /** Of the scarf or the cap. */
  cover?: string;
  beard?: boolean;
  glasses?: boolean;
}

function face({ skin, hair, beard, glasses }: Traits): string {
  const line = `fill="none" stroke-linecap="round" stroke="${mix(skin, "#2a1712", 0.75)}"`;
  const rims = `fill="none" stroke="#2b2b33" stroke-width="1.1"`;
  return [
    ellipse({ x: 38, y: 54 }, 4.4, 2.8, 'fill="#e2574c" opacity="0.2"'),
    ellipse({ x: 62, y: 54 }, 4.4, 2.8, 'fill="#e2574c" opacity="0.2"'),
    beard
      ? path(
          "M30 49C31.5 70 42 75 50 75C58 75 68.5 70 70 49C66 58 61 57.5 50 57.5C39 57.5 34 58 30 49Z",
          `fill="${hair}"`,
        )
      : "",
    path("M37 46.5q3.2 -2.8 6.4 0M56.6 46.5q3.2 -2.8 6.4 0", `${line} stroke-width="1.7"`),
    path("M36.4 41q3.6 -2.4 7.2 -0.8M56.4 40.2q3.6 -1.6 7.2 0.8", `${line} stroke-width="1.4" opacity="0.7"`),
    path("M50 47.5q-1.8 4.6 0.4 5", `${line} stroke-width="1.1" opacity="0.55"`),
    path("M44.5 59q5.5 5 11 0Z", 'fill="#ffffff"'),
    path("M44 59q6 5.6 12 0", `${line} stroke-width="1.5"`),
    glasses
      ? circle({ x: 40, y: 46 }, 6, rims) + circle({ x: 60, y: 46 }, 6, rims) + path("M46 45.5q4 -2 8 0", rims)
      : "",
  ].join("");
}

function bust({ skin, cloth }: Traits): string {
  const shade = darken(skin, 0.2);
  return [
    path("M8 104C10 84 28 79 50 79C72 79 90 84 92 104Z", `fill="${cloth}"`),
    path("M38 79.5C40 88 60 88 62 79.5C58 77 42 77 38 79.5Z", `fill="${lighten(cloth, 0.25)}"`),
    path("M42 60H58V80C56 85 44 85 42 80Z", `fill="${shade}"`),
    ellipse({ x: 29.5, y: 48 }, 3.4, 4.8, `fill="${shade}"`),
    ellipse({ x: 70.5, y: 48 }, 3.4, 4.8, `fill="${shade}"`),
    path("M29.5 42C29.5 22 70.5 22 70.5 42C70.5 60 61 71 50 71C39 71 29.5 60 29.5 42Z", `fill="${skin}"`),
  ].join("");
}

/** Returns the scene of a friendly face in front of a plain ground: a profile picture. */
export function portrait(traits: Traits): Scene {
  return ({ width, height, unit }) => {
    const ground = linearGradient("ground", [
      [0, lighten(traits.ground, 0.22)],
      [1, darken(traits.ground, 0.12)],
    ]);
    const place = `translate(${px((width - unit) / 2)} ${px(height - unit)}) scale(${unit / 100})`;
    const figure = [
      circle({ x: 50, y: 50 }, 41, `fill="${lighten(traits.ground, 0.3)}" opacity="0.5"`),
      backOfHair(traits.hairstyle, traits.hair),
      bust(traits),
      face(traits),
      fringe(traits.hairstyle, traits.cover ?? traits.hair),
    ];
    return `${ground}${rect(0, 0, width, height, 'fill="url(#ground)"')}<g transform="${place}">${figure.join("")}</g>`;
  };
}
