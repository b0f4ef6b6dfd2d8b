import { useMutation } from "@tanstack/react-query";
import { FingerprintPattern } from "lucide-react";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { signInWithPasskeyMutation } from "./passkey-mutations.ts";
import { passkeySupport } from "./passkey-support.ts";

/** The button that signs in with a passkey; nothing where there can be none. */
export function PasskeySignIn() {
  const signIn = useMutation(signInWithPasskeyMutation);
  const { passkeys: text } = messages;
  if (passkeySupport() !== "here") return null;
  return (
    <div className="mt-3 grid gap-3">
      <Button variant="secondary" busy={signIn.isPending} onClick={() => signIn.mutate()}>
        <FingerprintPattern aria-hidden size={20} />
        {signIn.isPending ? text.using : text.use}
      </Button>
      {signIn.error ? <Notice tone="error">{errorText(signIn.error)}</Notice> : null}
    </div>
  );
}
