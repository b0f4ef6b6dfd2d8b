import type { Photo } from "@quick-photos/client-sdk";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { DeletePhotoDialog } from "./delete-photo-dialog.tsx";

/** Deletes one's own photo, once that is confirmed, and leads back to the profile. */
export function DeletePhoto({ photo }: { photo: Photo }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { userId } = photo.owner;
  const leave = () => inBackground(navigate({ to: "/people/$userId", params: { userId }, replace: true }));
  return (
    <>
      <IconButton icon={Trash2} label={messages.photo.remove} onClick={() => setAsking(true)} className="text-muted" />
      <DeletePhotoDialog photo={photo} isOpen={isAsking} onClose={() => setAsking(false)} onDeleted={leave} />
    </>
  );
}
