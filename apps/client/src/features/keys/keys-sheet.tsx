import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from "lucide-react";
import { useRef, useSyncExternalStore } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Modal } from "../../ui/modal.tsx";
import { inReadingOrder, type KeyPlace, keyMap } from "./key-map.ts";
import { setSingleKeys, singleKeys } from "./single-keys.ts";

const places = Object.keys(keyMap) as KeyPlace[];

/** Every key of the app, by place, and whether letters and signs act at all. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.read);
  const { keys: text } = messages;
  return (
    <Modal isOpen title={text.title} onOpen={() => close.current?.focus()} onClose={onClose}>
      {places.map((place) => (
        <section key={place} aria-labelledby={`keys-${place}`} className="mt-5">
          <h3 id={`keys-${place}`} className="text-caption font-semibold text-muted">
            {text.places[place]}
          </h3>
          <dl className="mt-1 grid gap-1 text-label">
            {Object.entries(keyMap[place]).map(([act, those]) => (
              <Line key={act} what={actText(place, act)} keys={those} />
            ))}
          </dl>
        </section>
      ))}
      <label className="mt-5 flex min-h-11 cursor-pointer items-center gap-3 text-label">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          className="size-5 accent-ink"
        />
        {text.areOn}
      </label>
      <Button ref={close} variant="secondary" onClick={onClose} className="mt-4 w-full">
        {text.close}
      </Button>
    </Modal>
  );
}

/** What an act of a place is called; every place has words for each of its own. */
const actText = (place: KeyPlace, act: string): string => {
  const words: Record<string, string> = messages.keys.acts[place];
  return words[act] ?? act;
};

function Line({ what, keys }: { what: string; keys: readonly string[] }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt>{what}</dt>
      <dd className="flex shrink-0 gap-1">
        {keys.map((key) => (
          <Key key={key} name={inReadingOrder(key)} />
        ))}
      </dd>
    </div>
  );
}

const arrows: Readonly<Record<string, LucideIcon>> = { ArrowDown, ArrowLeft, ArrowRight, ArrowUp };

/** A key as it is on a keyboard. */
function Key({ name }: { name: string }) {
  const Arrow = arrows[name];
  const words = messages.keys.names[name] ?? name.replace("Control+", "Ctrl + ");
  return (
    <kbd className="inline-flex min-w-7 items-center justify-center rounded-tile border border-line bg-surface px-2 font-sans text-caption font-medium">
      {Arrow ? <Arrow aria-hidden size={14} /> : null}
      <span className={Arrow ? "sr-only" : words.length === 1 ? "uppercase" : ""}>{words}</span>
    </kbd>
  );
}
