/** Whether lines begin at the right, as the page is now. */
export const isRightToLeft = (): boolean => document.documentElement.dir === "rtl";
