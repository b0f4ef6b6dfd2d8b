import { createValue } from "./create-value.ts";
import { keepValue, keptValue } from "./device-values.ts";

/** What the interface looks like: as the device says, or as chosen here. */
export const themes = ["system", "light", "dark"] as const;

/** One of the ways the interface looks. */
export type Theme = (typeof themes)[number];

/** Where `theme.js` looks before the first paint. */
const key = "quick-photos.theme";

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

const stored = keptValue(key);

/** The theme chosen on this device. */
export const theme = createValue<Theme>(isTheme(stored) ? stored : "system");

/** Brings the page into the theme, and what the device draws around it: `index.html` names a colour for each. */
export function showTheme(): void {
  const chosen = theme.read();
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const bar of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = bar.dataset.theme;
    if (chosen === "system") bar.media = `(prefers-color-scheme: ${own})`;
    else bar.media = chosen === own ? "all" : "not all";
  }
}

/** Chooses a theme, for this device. */
export function chooseTheme(next: Theme): void {
  theme.write(next);
  keepValue(key, next);
  showTheme();
}
