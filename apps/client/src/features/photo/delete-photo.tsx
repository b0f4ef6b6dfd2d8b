import type { Photo } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { changePhotoListsWith } from "../../api/photo-lists.ts";
import { profileQuery } from "../../api/queries.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { trpc } from "../../api/trpc.ts";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { withoutPhoto } from "./photo-pages.ts";

/** Deletes one's own photo, once that is confirmed, and leads back to the profile. */
export function DeletePhoto({ photo: { photoId, owner } }: { photo: Photo }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { photo: text } = messages;
  const remove = useMutation(
    trpc.photos.remove.mutationOptions({
      onSuccess() {
        changePhotoListsWith(photoId, (list) => withoutPhoto(list, photoId));
        reconcileSoon(profileQuery(owner.userId).queryKey);
        showToast({ tone: "info", text: text.removed });
        inBackground(navigate({ to: "/people/$userId", params: { userId: owner.userId }, replace: true }));
      },
    }),
  );
  return (
    <>
      <IconButton icon={Trash2} label={text.remove} onClick={() => setAsking(true)} className="text-muted" />
      <Dialog
        isOpen={isAsking}
        title={text.removeQuestion}
        text={text.removeConsequence}
        problem={remove.error ? errorText(remove.error) : null}
        confirm={remove.isPending ? text.removing : text.remove}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate({ photoId })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
