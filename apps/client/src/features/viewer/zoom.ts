import { mostStretched } from "../photo/picture-size.ts";

/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A point in pixels, from the middle of the stage. */
export interface Point {
  x: number;
  y: number;
}

/** How a picture lies on its stage: how much larger than fits, and where its middle is. */
export interface View extends Point {
  scale: number;
}

/** All of the picture, in the middle. */
export const whole: View = { scale: 1, x: 0, y: 0 };

/** The largest a picture gets, in times of what fits: the file of 2048 px is a blur at more on most phones. */
export const mostScale = 5;

/** What a double tap enlarges to, in times of what fits. */
export const tappedScale = 2.5;

/** The size of a picture on a stage that shows all of it; a small one is drawn no larger than looks good. */
export function fitted(picture: Size, stage: Size): Size {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height, mostStretched);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** The view at another scale, within what a picture takes, in which what lies under a point stays there. */
export function zoomAbout(view: View, wanted: number, { x, y }: Point): View {
  const scale = Math.min(mostScale, Math.max(1, wanted));
  const times = scale / view.scale;
  return { scale, x: x - (x - view.x) * times, y: y - (y - view.y) * times };
}

/** How far a side may lie off the middle: as far as the picture reaches beyond the stage. */
function within(offset: number, picture: number, stage: number): number {
  const most = Math.max(0, (picture - stage) / 2);
  return Math.min(most, Math.max(-most, offset));
}

/** The nearest view with no emptiness beside a picture, of the size that fits, where there could be picture. */
export const bounded = ({ scale, x, y }: View, picture: Size, stage: Size): View => ({
  scale,
  x: within(x, picture.width * scale, stage.width),
  y: within(y, picture.height * scale, stage.height),
});
