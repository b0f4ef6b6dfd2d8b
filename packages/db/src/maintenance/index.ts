export { applyRepair } from "./apply-repair.ts";
export { changePicture } from "./change-picture.ts";
export { countProfileRows } from "./count-profile-rows.ts";
export { countReactors } from "./count-reactors.ts";
export { scanPhotos, scanPictures } from "./scan-photos.ts";
export { createTableScan, type TableScan } from "./table-scan.ts";
