import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import type { PhotoWords } from "../photo/photo-words-fields.tsx";
import { share } from "./send-uploads.ts";
import { forgetShareDraft, keepShareDraft, readShareDraft, type ShareDraft } from "./share-draft.ts";
import { ShareForm } from "./share-form.tsx";
import { ShareRefused } from "./share-refused.tsx";

/**
 * Choosing a photo and saying something about it; sending it goes on by itself, wherever one looks meanwhile. What was
 * begun is kept on this device. `refused` is the upload that is to be repaired instead of beginning another.
 */
export function ShareScreen({ refused }: { refused: string | undefined }) {
  const userId = useSession()?.userId;
  const { upload: text } = messages;
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      {refused ? <ShareRefused key={refused} id={refused} /> : null}
      {userId && !refused ? <ShareNew key={userId} userId={userId} /> : null}
    </>
  );
}

function ShareNew({ userId }: { userId: string }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ShareDraft>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins with what is kept then
  useEffect(() => {
    inBackground(readShareDraft(userId).then(setDraft));
  }, [userId, round]);
  if (!draft) return null;
  const send = async ({ file, isSmaller }: NonNullable<ShareDraft["picture"]>, words: PhotoWords) => {
    const sharing = share({ file, isSmaller, ...words });
    await navigate({ to: "/home" });
    await sharing;
    await forgetShareDraft(userId);
  };
  const discard = async () => {
    await forgetShareDraft(userId);
    setDraft(undefined);
    setRound(round + 1);
  };
  return <ShareForm first={draft} onKeep={(next) => keepShareDraft(userId, next)} onShare={send} onDiscard={discard} />;
}
