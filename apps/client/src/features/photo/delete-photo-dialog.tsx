import type { Photo } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
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
  /** Leads on from where the photo was; not called where somebody has gone elsewhere meanwhile. */
  onDeleted: () => void;
}

/**
 * Asks whether to delete one's own photo, and does; then no list of this device has it. Whoever closes it sooner may be
 * at another photo by then, and this be about that one.
 */
export function DeletePhotoDialog({ photo: { photoId, owner }, isOpen, onClose, onDeleted }: DeletePhotoDialogProps) {
  const { photo: text } = messages;
  const router = useRouter();
  const { mutate, isPending, error, reset } = useMutation(
    trpc.photos.remove.mutationOptions({
      onMutate: () => router.latestLocation.pathname,
      onSuccess(_, removed, path) {
        changePhotoListsWith(removed.photoId, (list) => withoutPhoto(list, removed.photoId));
        reconcileSoon(profileQuery(owner.userId).queryKey);
        showToast({ tone: "info", text: text.removed });
        if (router.latestLocation.pathname === path) onDeleted();
      },
    }),
  );
  const close = () => {
    onClose();
    reset();
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={text.removeQuestion}
      text={text.removeConsequence}
      problem={error && errorText(error)}
      confirm={isPending ? text.removing : text.remove}
      isBusy={isPending}
      onConfirm={() => mutate({ photoId })}
      onClose={close}
    />
  );
}
