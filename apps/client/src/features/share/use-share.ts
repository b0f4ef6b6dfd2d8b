import { isQuickPhotosError, type UploadProgress, type UploadTicket } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { client } from "../../api/client.ts";
import { messages } from "../../messages/messages.ts";
import { showToast } from "../../ui/toasts.ts";
import { rememberShared } from "./remember-shared.ts";

interface Draft {
  file: File;
  caption: string;
}

/** Sending a photo off, with how far it is; another attempt at the same file continues the first. */
export function useShare() {
  const navigate = useNavigate();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const running = useRef<AbortController>(null);
  const begun = useRef<{ file: File; ticket: UploadTicket }>(null);
  const share = useMutation({
    mutationFn({ file, caption }: Draft) {
      running.current = new AbortController();
      const { signal } = running.current;
      const ticket = begun.current?.file === file ? begun.current.ticket : undefined;
      const onTicket = (given: UploadTicket) => {
        begun.current = { file, ticket: given };
      };
      return client.uploadPhoto({ file, caption, signal, onProgress: setProgress, ticket, onTicket });
    },
    onSuccess(photo) {
      rememberShared(photo);
      showToast({ tone: "info", text: messages.upload.shared });
      void navigate({ to: "/people/$userId", params: { userId: photo.owner.userId } });
    },
    onError(error) {
      // A ticket outlives a lost connection and a stop; whatever else went wrong, the next attempt begins anew.
      const mayContinue =
        isQuickPhotosError(error) && ["SERVICE_UNAVAILABLE", "CLIENT_CLOSED_REQUEST"].includes(error.code);
      if (!mayContinue) begun.current = null;
    },
    onSettled: () => setProgress(null),
  });
  return { share, progress, stop: () => running.current?.abort() };
}
