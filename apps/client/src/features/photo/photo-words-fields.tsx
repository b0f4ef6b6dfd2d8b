import { limits } from "@quick-photos/contract";
import { messages } from "../../messages/messages.ts";
import { overLimit } from "../../ui/over-limit.ts";
import { TextArea } from "../../ui/text-area.tsx";

/** What is said about a photo. */
export interface PhotoWords {
  caption: string;
  /** What it shows, for those who do not see it. */
  altText: string;
}

/** Whether some text of it has more characters than it may. */
export const isTooLong = (words: PhotoWords): boolean =>
  (["caption", "altText"] as const).some((field) => overLimit(words[field], limits[field]) !== undefined);

interface PhotoWordsFieldsProps {
  words: PhotoWords;
  /** What is wrong with a field, by its name. */
  errors: { [Field in keyof PhotoWords]?: string | undefined };
  onChange: (change: Partial<PhotoWords>) => void;
}

/** The fields for what is said about a photo. */
export function PhotoWordsFields({ words, errors, onChange }: PhotoWordsFieldsProps) {
  const { upload: text } = messages;
  return (
    <>
      <TextArea
        label={text.caption}
        placeholder={text.captionPlaceholder}
        value={words.caption}
        limit={limits.caption}
        error={errors.caption}
        onChange={(event) => onChange({ caption: event.target.value })}
      />
      <TextArea
        label={text.altText}
        hint={text.altTextHint}
        value={words.altText}
        limit={limits.altText}
        error={errors.altText}
        onChange={(event) => onChange({ altText: event.target.value })}
      />
    </>
  );
}
