import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { RouterOutputs } from "@quick-photos/api";
import type { NewCredential, PresentedCredential } from "@quick-photos/contract/schemas";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type CreationOptions = RouterOutputs["passkeys"]["beginRegistration"]["options"];
type RequestOptions = RouterOutputs["session"]["beginPasskeySignIn"]["options"];

/** What an authenticator is made to do otherwise than a good one. */
interface Mischief {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Flags of the authenticator's data: user present, user verified, credential attached. */
  flags?: number;
  userHandle?: string;
  counter?: number;
  /** In place of none. */
  format?: string;
}

/** A software authenticator and the browser around it, which keeps one credential. */
export interface Authenticator {
  readonly id: string;
  /** Makes the credential (WebAuthn Level 3, section 6.3.2). */
  create(options: CreationOptions, mischief?: Mischief): NewCredential;
  /** Signs a challenge with it (section 6.3.3). */
  get(options: RequestOptions, mischief?: Mischief): PresentedCredential;
}

const present = 0x01;
const verified = 0x04;
const attached = 0x40;

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(rpId: string, flags: number, counter: number, credential = Buffer.alloc(0)): Buffer {
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), counted, credential]);
}

/** Returns a P-256 key as COSE has it (RFC 9053, section 7.1.1). */
function coseKey(key: KeyObject): Uint8Array {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
  const entries: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ];
  return isoCBOR.encode(new Map(entries));
}

/** Makes an authenticator in a browser that is at an origin. */
export function createAuthenticator(origin: string, credentialId = randomBytes(32)): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = credentialId.toString("base64url");
  let stored = { userHandle: "", counter: 0 };
  return {
    id,
    create({ rp, user, challenge }, mischief = {}) {
      stored = { userHandle: user.id, counter: 0 };
      const key = coseKey(publicKey);
      const length = Buffer.from([0, credentialId.length]);
      const credential = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      const flags = mischief.flags ?? present | verified | attached;
      const data = new Uint8Array(authenticatorData(mischief.rpId ?? rp.id, flags, 0, credential));
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ["fmt", mischief.format ?? "none"],
          ["attStmt", new Map<string, string>()],
          ["authData", data],
        ]),
      );
      const made = clientData("webauthn.create", mischief.challenge ?? challenge, mischief.origin ?? origin);
      const attestationObject = Buffer.from(attestation).toString("base64url");
      return {
        id,
        response: { clientDataJSON: made.toString("base64url"), attestationObject, transports: ["internal"] },
      };
    },
    get({ rpId, challenge }, mischief = {}) {
      stored.counter = mischief.counter ?? stored.counter + 1;
      const asked = clientData("webauthn.get", mischief.challenge ?? challenge, mischief.origin ?? origin);
      const data = authenticatorData(mischief.rpId ?? rpId, mischief.flags ?? present | verified, stored.counter);
      const signature = sign("sha256", Buffer.concat([data, sha256(asked)]), privateKey).toString("base64url");
      const userHandle = mischief.userHandle ?? stored.userHandle;
      const answer = { clientDataJSON: asked.toString("base64url"), authenticatorData: data.toString("base64url") };
      return { id, response: { ...answer, signature, userHandle } };
    },
  };
}
