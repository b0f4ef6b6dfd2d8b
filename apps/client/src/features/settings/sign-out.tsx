import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../api/client.ts";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { countUnsentChanges } from "../../offline/kept-cache.ts";
import { leaveDevice } from "../../offline/leave-device.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { countUnsent } from "../share/count-unsent.ts";

/**
 * Leaves. This device forgets session and person at once; the server is told as far as it can be reached. What would be
 * lost by that is asked about before.
 */
export function SignOut() {
  const navigate = useNavigate();
  const userId = useSession()?.userId;
  const [isAsking, setAsking] = useState(false);
  const [unsent, setUnsent] = useState({ photos: 0, changes: 0 });
  const { account: text } = messages;
  if (!userId) return null;
  const leave = () => {
    client.signOut().catch(() => undefined);
    inBackground(leaveDevice(userId));
    inBackground(navigate({ to: "/" }));
  };
  const ask = async () => {
    const left = { photos: await countUnsent(userId), changes: await countUnsentChanges(userId) };
    if (left.photos + left.changes === 0) return leave();
    setUnsent(left);
    setAsking(true);
  };
  return (
    <>
      <Button variant="secondary" onClick={() => inBackground(ask())} className="w-full">
        {text.signOut}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={text.signOutQuestion}
        text={text.signOutConsequence(unsent)}
        problem={null}
        confirm={text.signOutAnyway}
        isBusy={false}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
