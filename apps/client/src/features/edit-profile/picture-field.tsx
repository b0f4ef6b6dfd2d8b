import type { Profile } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { FileInput } from "../../ui/file-input.tsx";
import { useObjectUrl } from "../../ui/use-object-url.ts";

interface PictureFieldProps {
  profile: Profile;
  /** A picture chosen but not saved yet. */
  file: File | null;
  error?: string | undefined;
  /** What is to be said of it otherwise. */
  hint?: string | undefined;
  onChoose: (file: File) => void;
}

/** The profile picture, and the way to choose another. */
export function PictureField({ profile, file, error, hint, onChoose }: PictureFieldProps) {
  const url = useObjectUrl(file);
  const { editProfile: text } = messages;
  return (
    <div>
      <FileInput onChoose={onChoose} className="inline-flex flex-wrap items-center gap-5 rounded-full pe-5">
        <Avatar user={url ? { ...profile, pictureUrl: url } : profile} size="large" />
        <span className="text-label font-semibold underline decoration-line decoration-2 underline-offset-4">
          {text.changePicture}
        </span>
      </FileInput>
      {error ? (
        <p role="alert" className="mt-2 text-caption font-medium text-danger">
          {error}
        </p>
      ) : null}
      {hint && !error ? (
        <p role="status" className="mt-2 text-caption text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
