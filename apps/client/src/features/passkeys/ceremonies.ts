import { QuickPhotosError, type QuickPhotosReason, type RouterOutputs } from "@quick-photos/client-sdk";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";

type CreationOptions = RouterOutputs["passkeys"]["beginRegistration"]["options"];
type RequestOptions = RouterOutputs["session"]["beginPasskeySignIn"]["options"];

/** What the names of browsers' errors mean; null that there is no passkey, and nothing that anybody could do about it. */
type Meanings = Partial<Record<string, QuickPhotosReason | null>>;

/** Browsers tell nobody whether it was broken off, ran out, or had no passkey to show. */
const either: Meanings = { NotAllowedError: null, AbortError: null, SecurityError: "PASSKEYS_UNAVAILABLE" };

/** WebAuthn Level 3, section 5.1.3. */
const ofMaking: Meanings = {
  ...either,
  InvalidStateError: "PASSKEY_KNOWN",
  ConstraintError: "PASSKEY_INVALID",
  NotSupportedError: "PASSKEY_INVALID",
  UnknownError: "PASSKEY_INVALID",
};

/** Section 5.1.4. Chromium says that it is not supported where a device has nothing to show passkeys with. */
const ofPresenting: Meanings = { ...either, NotSupportedError: null, UnknownError: null };

/** Runs a ceremony. What a browser throws becomes null, or the error of the call that the ceremony belongs to. */
async function orNull<T>(meanings: Meanings, ceremony: () => Promise<T>): Promise<T | null> {
  try {
    return await ceremony();
  } catch (cause) {
    const reason = cause instanceof Error ? meanings[cause.name] : undefined;
    if (reason === null) return null;
    throw reason ? new QuickPhotosError({ code: "CONFLICT", reason, cause }) : cause;
  }
}

/** Loads what speaks WebAuthn, which nobody waits for who uses no passkeys. */
const webAuthn = () => import("@simplewebauthn/browser");

/** Has the browser make a passkey; null when it made none. Errors: `PASSKEY_KNOWN`, `PASSKEY_INVALID`, `PASSKEYS_UNAVAILABLE`. */
export async function makePasskey(options: CreationOptions): Promise<RegistrationResponseJSON | null> {
  const { startRegistration } = await webAuthn();
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON; // of transports the contract says no more than text
  return orNull(ofMaking, () => startRegistration({ optionsJSON }));
}

/** Has the browser sign with a passkey that somebody chooses; null when it did not. Errors: `PASSKEYS_UNAVAILABLE`. */
export async function presentPasskey(optionsJSON: RequestOptions): Promise<AuthenticationResponseJSON | null> {
  const { startAuthentication } = await webAuthn();
  return orNull(ofPresenting, () => startAuthentication({ optionsJSON }));
}
