/** Three to a row, edge to edge; the newest stands out over four cells. Tiles far from the screen are not painted. */
export const gridClass =
  "grid grid-cols-3 gap-0.75 *:first:col-span-2 *:first:row-span-2 *:[content-visibility:auto] lg:overflow-hidden lg:rounded-card";
