export { type AccessTokens, createAccessTokens, type IssuedAccessToken } from "./auth/access-tokens.ts";
export { authenticate } from "./auth/authenticate.ts";
export type { Caller } from "./auth/caller.ts";
export { createEndedSessions, type EndedSessions } from "./auth/ended-sessions.ts";
export {
  createPasswords,
  type Hasher,
  type PasswordCost,
  type Passwords,
  usualPasswordCost,
} from "./auth/passwords.ts";
export type { Context } from "./context.ts";
export { commonRefusals, describeProcedures, type ProcedureDescription } from "./description/procedures.ts";
export { ApiError, type FieldErrors } from "./errors/api-error.ts";
export { type ErrorShape, errorShape } from "./errors/error-shape.ts";
export { toApiError } from "./errors/to-api-error.ts";
export { exportDocument } from "./export/export-document.ts";
export { type CallLimit, type CallLimitName, callLimits } from "./limits/call-limits.ts";
export { countCall } from "./limits/count-call.ts";
export type { Limiter } from "./limits/limiter.ts";
export { createRequestLimits, type RequestLimits, unlimitedRequest } from "./limits/request-limits.ts";
export { createShares, type ShareName, type Shares, shares } from "./limits/shares.ts";
export type { LiveBus, LiveListener } from "./live/live-bus.ts";
export { createLocalLiveBus, type LocalLiveBus } from "./live/local-live-bus.ts";
export { receiveRefusals, receiveUpload } from "./media/receive-upload.ts";
export type { ObserveCall } from "./observe-call.ts";
export { type Challenges, createChallenges } from "./passkeys/challenges.ts";
export { passkeySiteOf } from "./passkeys/passkey-site.ts";
export { type AppRouter, appRouter, createCaller, type RouterInputs, type RouterOutputs } from "./router.ts";
