import type { PhotoSummary } from "@quick-photos/client-sdk";
import type { MutationOptions } from "@tanstack/react-query";
import { client } from "../../api/client.ts";
import { changePhotoListsWith } from "../../api/photo-lists.ts";
import { photoQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { messages } from "../../messages/messages.ts";
import { showToast } from "../../ui/toasts.ts";
import { withWords } from "../photo/photo-pages.ts";
import type { PhotoWords } from "../photo/photo-words-fields.tsx";

/** What is to be said about which photo; what is left out stays as it is. */
type Edit = Partial<PhotoWords> & { photoId: string };

/** Saves what is said about a photo; then it is said wherever the photo is on this device. */
export const editPhotoMutation: MutationOptions<PhotoSummary, Error, Edit> = {
  mutationFn: (edit) => client.api.photos.update.mutate(edit),
  async onSuccess({ photoId, caption, altText }) {
    const words = { caption, altText };
    const { queryKey } = photoQuery(photoId);
    await queryClient.cancelQueries({ queryKey }); // an answer under way would put the old words back
    queryClient.setQueryData(queryKey, (photo) => photo && { ...photo, ...words });
    changePhotoListsWith(photoId, (list) => withWords(list, photoId, words));
    showToast({ tone: "info", text: messages.photo.saved });
  },
};
