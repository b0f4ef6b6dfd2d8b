import type { Passkey } from "@quick-photos/client-sdk";
import type { MutationOptions } from "@tanstack/react-query";
import { client } from "../../api/client.ts";
import { messages } from "../../messages/messages.ts";
import { showToast } from "../../ui/toasts.ts";
import { deviceLabel } from "../account/device-label.ts";
import { makePasskey, presentPasskey } from "./ceremonies.ts";
import { changeKnownPasskeys } from "./known-passkeys.ts";

const { passkeys: text } = messages;

const inform = (line: string) => showToast({ tone: "info", text: line });

/**
 * Each is tried once and waits for no connection: a browser must not ask for a finger long after somebody pressed the
 * button, and who may get in is nothing to leave open.
 */
const once = { networkMode: "always", retry: false } as const;

/** Makes a passkey and stores it; null when somebody broke that off. */
export const addPasskeyMutation: MutationOptions<Passkey | null, Error, { name: string; password: string }> = {
  ...once,
  gcTime: 0, // it holds the password
  async mutationFn({ name, password }) {
    const { ticket, options } = await client.api.passkeys.beginRegistration.mutate({ password });
    const credential = await makePasskey(options);
    return credential && client.api.passkeys.register.mutate({ ticket, credential, name });
  },
  async onSuccess(passkey) {
    if (!passkey) return inform(text.notAdded);
    await changeKnownPasskeys((items) => [passkey, ...items]);
    inform(text.addedAs(passkey.name));
  },
};

/** Gives a passkey another name. */
export const renamePasskeyMutation: MutationOptions<unknown, Error, { passkeyId: string; name: string }> = {
  ...once,
  mutationFn: (input) => client.api.passkeys.rename.mutate(input),
  async onSuccess(_, { passkeyId, name }) {
    await changeKnownPasskeys((items) => items.map((it) => (it.passkeyId === passkeyId ? { ...it, name } : it)));
    inform(text.renamed(name));
  },
};

/** Removes a passkey. */
export const removePasskeyMutation: MutationOptions<unknown, Error, Passkey> = {
  ...once,
  mutationFn: ({ passkeyId }) => client.api.passkeys.remove.mutate({ passkeyId }),
  async onSuccess(_, { passkeyId, name }) {
    await changeKnownPasskeys((items) => items.filter((it) => it.passkeyId !== passkeyId));
    inform(text.removed(name));
  },
};

/** Signs in whoever has a passkey, without a username. The session leads on from there. */
export const signInWithPasskeyMutation: MutationOptions<boolean> = {
  ...once,
  async mutationFn() {
    const { ticket, options } = await client.api.session.beginPasskeySignIn.mutate({});
    const credential = await presentPasskey(options);
    if (!credential) return false;
    await client.api.session.signInWithPasskey.mutate({ ticket, credential, device: deviceLabel() });
    return true;
  },
  onSuccess: (isSignedIn) => (isSignedIn ? undefined : inform(text.notUsed)),
};
