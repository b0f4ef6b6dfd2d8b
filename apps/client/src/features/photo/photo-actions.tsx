import type { Photo } from "@quick-photos/client-sdk";
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { IconLink } from "../../ui/icon-link.tsx";
import { DeletePhoto } from "./delete-photo.tsx";

export interface PhotoActionsProps {
  photo: Photo;
  /** Draws the button by which whoever is signed in keeps the photo for themselves. */
  saveButton: (photo: Photo) => ReactNode;
}

/** What can be done with a photo: nothing without an account, and more with one's own. */
export function PhotoActions({ photo, saveButton }: PhotoActionsProps) {
  const { photoId, owner } = photo;
  const me = useSession()?.userId;
  return (
    <>
      {me ? saveButton(photo) : null}
      {me === owner.userId ? (
        <>
          <IconLink
            icon={Pencil}
            label={messages.photo.edit}
            to="/photos/$photoId/edit"
            params={{ photoId }}
            className="text-muted"
          />
          <DeletePhoto photo={photo} />
        </>
      ) : null}
    </>
  );
}
