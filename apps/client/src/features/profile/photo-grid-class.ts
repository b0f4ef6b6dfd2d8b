/** Photos to a row. */
export const columns = 3;

/** Pixels between photos. */
export const gapPx = 3;

/** Three to a row, edge to edge. */
export const gridClass = "grid grid-cols-3 content-start gap-[3px] lg:overflow-hidden lg:rounded-card";

/** The newest stands out over four cells. */
export const largeClass = "col-span-2 row-span-2";
