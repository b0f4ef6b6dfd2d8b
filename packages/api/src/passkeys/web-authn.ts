// What passkeys are made and checked with. It is imported with the first ceremony, since certificates of every kind come
// with it, a fifth of the server's code.
export { generateRegistrationOptions } from "@simplewebauthn/server";
export { isoBase64URL } from "@simplewebauthn/server/helpers";
export { verifyNewCredential } from "./verify-new-credential.ts";
export { verifyPresentedCredential } from "./verify-presented-credential.ts";
