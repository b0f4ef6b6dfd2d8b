export { itemSize } from "../entities/item-size.ts";
export { applyRepair } from "./apply-repair.ts";
export { changePicture } from "./change-picture.ts";
export { countProfileRows } from "./count-profile-rows.ts";
export { countReactors } from "./count-reactors.ts";
export { countersOf, type ItemCounter } from "./counters-of.ts";
export { holding } from "./holding.ts";
export { pacedDb } from "./paced-db.ts";
export { createPacedMeter, type PacedMeter } from "./paced-meter.ts";
export { onDemandDollars, onDemandPrices } from "./prices.ts";
export { eventualReadUnits } from "./read-units.ts";
export { rewriteUnits } from "./rewrite-units.ts";
export { scanPhotos, scanPictures } from "./scan-photos.ts";
export { createStoredItems, type StoredItems } from "./stored-items.ts";
export { createTableReader, type ReadPage, type StoredSize, type TableReader } from "./table-reader.ts";
export { createTableScan, type TableScan } from "./table-scan.ts";
export type { TypedItem, TypedValue } from "./typed-json.ts";
export { listVersions, nameVersion, type VersionCount } from "./version-counts.ts";
export {
  isWalked,
  startOfWalk,
  type WalkCounts,
  type WalkOptions,
  type WalkProgress,
  walkTable,
} from "./walk-table.ts";
