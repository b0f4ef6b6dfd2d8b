import type { Photo } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { changePhotoListsWith } from "../../api/photo-lists.ts";
import { profileQuery } from "../../api/queries.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { trpc } from "../../api/trpc.ts";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toasts.ts";
import { withoutPhoto } from "./photo-pages.ts";

interface DeletePhotoDialogProps {
  photo: Photo;
  isOpen: boolean;
  onClose: () => void;
  /** Leads on from where the photo was. */
  onDeleted: () => void;
}

/** Asks whether to delete one's own photo, and does; then no list of this device has it. */
export function DeletePhotoDialog({ photo: { photoId, owner }, isOpen, onClose, onDeleted }: DeletePhotoDialogProps) {
  const { photo: text } = messages;
  const remove = useMutation(
    trpc.photos.remove.mutationOptions({
      onSuccess() {
        changePhotoListsWith(photoId, (list) => withoutPhoto(list, photoId));
        reconcileSoon(profileQuery(owner.userId).queryKey);
        showToast({ tone: "info", text: text.removed });
        onDeleted();
      },
    }),
  );
  return (
    <Dialog
      isOpen={isOpen}
      title={text.removeQuestion}
      text={text.removeConsequence}
      problem={remove.error ? errorText(remove.error) : null}
      confirm={remove.isPending ? text.removing : text.remove}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ photoId })}
      onClose={onClose}
    />
  );
}
