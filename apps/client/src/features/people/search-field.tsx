import { limits } from "@quick-photos/contract";
import { Search, X } from "lucide-react";
import { useId, useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** The field above a search's results; it stays in reach while they scroll. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { people } = messages;
  const clear = () => {
    onChange("");
    input.current?.focus();
  };
  return (
    <search className="sticky top-0 z-20 block bg-canvas/85 px-5 pt-[calc(0.75rem+env(safe-area-inset-top))] pb-3 backdrop-blur-xl">
      <label htmlFor={id} className="sr-only">
        {people.searchLabel}
      </label>
      <div className="relative">
        <Search
          aria-hidden
          size={20}
          className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-muted"
        />
        <input
          id={id}
          ref={input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={limits.search.max}
          placeholder={people.searchPlaceholder}
          className="h-12 w-full rounded-full bg-surface ps-12 pe-12 text-body placeholder:text-muted"
        />
        {value ? (
          <IconButton icon={X} label={people.clear} onClick={clear} className="absolute end-0.5 top-0.5 text-muted" />
        ) : null}
      </div>
    </search>
  );
}
