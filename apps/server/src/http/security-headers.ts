import { secureHeaders } from "hono/secure-headers";
import { type BucketConfig, uploadOrigin } from "../config/bucket-config.ts";

interface SecurityHeadersOptions {
  /** Whether clients reach the server by https only. */
  https: boolean;
  /** Where photos are sent to and shown from, when not here. */
  bucket?: BucketConfig | undefined;
}

/** The one Trusted Types policy there may be: the client makes it, for the address of its service worker. */
const trustedTypesPolicy = "service-worker";

/**
 * Sets the headers that keep a page to itself: scripts, styles and calls of its own origin only, pictures also from
 * memory (a preview before the upload, a placeholder) and a CDN, uploads also to a bucket. Where browsers have Trusted
 * Types, no text becomes markup or a script at all. Headers that a handler set itself stay.
 */
export function securityHeaders({ https, bucket }: SecurityHeadersOptions) {
  const own = ["'self'"];
  const nothing = ["'none'"];
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: nothing,
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      connectSrc: [...own, ...(bucket ? [uploadOrigin(bucket)] : [])],
      imgSrc: [...own, "blob:", "data:", ...(bucket?.cdnUrl ? [new URL(bucket.cdnUrl).origin] : [])],
      manifestSrc: own,
      workerSrc: own,
      objectSrc: nothing,
      formAction: own,
      baseUri: nothing,
      frameAncestors: nothing,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: [trustedTypesPolicy],
    },
    // Nobody holds a window of the app, and no other site's page gets its files or pictures into its process.
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: https && "max-age=31536000; includeSubDomains",
    permissionsPolicy: { geolocation: [], microphone: [], payment: [], usb: [] },
  });
}
