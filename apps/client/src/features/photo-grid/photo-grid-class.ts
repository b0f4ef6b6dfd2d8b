/** Photos to a row: on a phone, and where there is room for more. */
export const columnsOn = { phone: 3, wide: 5 } as const;

/** Pixels between photos. */
export const gapPx = 3;

/** As many to a row as `columnsOn` says, edge to edge. */
export const gridClass = "grid grid-cols-3 content-start gap-[3px] lg:grid-cols-5 lg:overflow-hidden lg:rounded-card";

/** The newest stands out over four cells. */
export const largeClass = "col-span-2 row-span-2";
