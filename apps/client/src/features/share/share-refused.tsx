import { Navigate, useNavigate } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { keepUpload } from "../../offline/kept-uploads.ts";
import { giveUp, shareAgain } from "./send-uploads.ts";
import { ShareForm } from "./share-form.tsx";
import { asKept, changeUpload, findUpload, isResumed, type Upload, uploads } from "./uploads.ts";

/** A photo that was refused, as it was sent, with what is wrong with it; what is changed about it is kept with it. */
export function ShareRefused({ id }: { id: string }) {
  const navigate = useNavigate();
  const upload = useSyncExternalStore(uploads.subscribe, () => findUpload(id));
  const isKnown = useSyncExternalStore(isResumed.subscribe, isResumed.read);
  if (!isKnown) return null;
  if (!upload?.failure) return <Navigate to="/share" replace />;
  const { failure, file, isSmaller = false, caption, altText = "", controller } = upload;
  const keep = async (change: Partial<Upload>) => {
    changeUpload(id, change);
    const changed = findUpload(id);
    if (changed) await keepUpload(asKept(changed));
  };
  return (
    <ShareForm
      first={{ picture: { file, isSmaller }, caption, altText, failure }}
      onKeep={({ picture, caption, altText = "" }) => keep({ ...picture, caption, altText })}
      onShare={async (picture, words) => {
        await navigate({ to: "/home" });
        await shareAgain(id, { ...picture, ...words });
      }}
      onDiscard={async () => {
        await navigate({ to: "/home" });
        giveUp({ id, controller });
      }}
    />
  );
}
