import { useNavigate } from "@tanstack/react-router";
import { client } from "../../api/client.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { inBackground } from "../../ui/in-background.ts";

/** Leaves. This device forgets the session at once; the server is told as far as it can be reached. */
export function SignOut() {
  const navigate = useNavigate();
  const signOut = () => {
    client.signOut().catch(() => undefined);
    inBackground(navigate({ to: "/" }));
  };
  return (
    <Button variant="secondary" onClick={signOut} className="w-full">
      {messages.account.signOut}
    </Button>
  );
}
