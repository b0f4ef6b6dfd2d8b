import { limits } from "@quick-photos/contract";
import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Field } from "../../ui/field.tsx";
import { overLimit } from "../../ui/over-limit.ts";

interface InterestsFieldProps {
  interests: string[];
  error?: string | undefined;
  onChange: (interests: string[]) => void;
}

/** Interests as a row of words: Enter or a comma ends one, and leaving the field ends the last. */
export function InterestsField({ interests, error, onChange }: InterestsFieldProps) {
  const [typed, setTyped] = useState("");
  const { editProfile: text } = messages;
  const [tooLong] = [...interests, typed].flatMap((interest) => overLimit(interest, limits.interest) ?? []);
  const add = (words: readonly string[]) => {
    const added = words.map((word) => word.trim()).filter((word) => word && !interests.includes(word));
    if (added.length > 0) onChange([...interests, ...new Set(added)]);
  };
  const addTyped = () => {
    add([typed]);
    setTyped("");
  };
  // Commas are looked for in what is typed: the keyboards of phones tell of no key, and what is pasted has none.
  const type = (text: string) => {
    const words = text.split(",");
    setTyped(words.pop() ?? "");
    add(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // it ends a word of the input method, and no interest
    if (event.key === "Enter" && typed.trim()) {
      event.preventDefault();
      addTyped();
    } else if (event.key === "Backspace" && typed === "") onChange(interests.slice(0, -1));
  };
  return (
    <Field label={text.interests} hint={text.interestsHint} error={tooLong ?? error}>
      {(control) => (
        <div className="flex flex-wrap gap-1.5 rounded-field border border-field-line p-1.5 focus-within:border-ink focus-within:outline-2 focus-within:outline-ink has-aria-invalid:border-danger">
          {interests.map((interest) => (
            <Interest
              key={interest}
              name={interest}
              onRemove={() => onChange(interests.filter((it) => it !== interest))}
            />
          ))}
          <input
            {...control}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={addTyped}
            disabled={interests.length >= limits.interests}
            autoComplete="off"
            enterKeyHint="done"
            className="min-h-11 min-w-24 grow basis-24 bg-transparent px-2.5 text-body outline-none"
          />
        </div>
      )}
    </Field>
  );
}

function Interest({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <span className="inline-flex items-center rounded-full bg-surface ps-4 text-label font-medium">
      {name}
      <button
        type="button"
        aria-label={messages.editProfile.removeInterest(name)}
        onClick={onRemove}
        className="grid size-11 place-items-center rounded-full text-muted hover:text-ink"
      >
        <X aria-hidden size={16} />
      </button>
    </span>
  );
}
