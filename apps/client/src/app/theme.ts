import { createValue } from "../api/create-value.ts";

/** What the interface looks like: as the device says, or as chosen here. */
export const themes = ["system", "light", "dark"] as const;

/** One of the ways the interface looks. */
export type Theme = (typeof themes)[number];

/** Where `theme.js` looks before the first paint. */
const key = "quick-photos.theme";

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

const stored = localStorage.getItem(key);

/** The theme chosen on this device. */
export const theme = createValue<Theme>(isTheme(stored) ? stored : "system");

/** Chooses a theme, for this device. */
export function chooseTheme(next: Theme): void {
  theme.write(next);
  localStorage.setItem(key, next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
