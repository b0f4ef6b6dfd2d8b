import { useSyncExternalStore } from "react";
import { messages } from "../../messages/messages.ts";
import { chooseTheme, theme, themes } from "../../ui/theme.ts";

/** Light, dark, or as the device says. */
export function ThemeChoice() {
  const chosen = useSyncExternalStore(theme.subscribe, theme.read);
  const { settings: text } = messages;
  return (
    <fieldset className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,3.75rem),1fr))] gap-1 rounded-full bg-surface p-1">
      <legend className="sr-only">{text.theme}</legend>
      {themes.map((it) => (
        <label
          key={it}
          className="grid min-h-11 cursor-pointer place-items-center rounded-full px-2 text-center text-label font-semibold text-muted transition-colors has-checked:bg-raised has-checked:text-ink has-checked:shadow-float has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name="theme"
            value={it}
            checked={chosen === it}
            onChange={() => chooseTheme(it)}
            className="sr-only"
          />
          {text.themes[it]}
        </label>
      ))}
    </fieldset>
  );
}
