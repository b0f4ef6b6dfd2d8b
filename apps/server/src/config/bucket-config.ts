import { StartError } from "../start-error.ts";
import type { Variables } from "./variables.ts";

/** A bucket to keep photos in. */
export interface BucketConfig {
  name: string;
  /** Another store than Amazon S3. */
  endpoint: string | undefined;
  region: string;
  /** Where the public files of the bucket are served; undefined means by this server. */
  cdnUrl: string | undefined;
}

/** Returns the bucket that the variables name, undefined for a folder. Throws StartError when only half is said. */
export function chooseBucket(values: Variables): BucketConfig | undefined {
  const { MEDIA_BUCKET: name, MEDIA_CDN_URL: cdnUrl, S3_ENDPOINT: endpoint, AWS_REGION: region } = values;
  if (name !== undefined) return { name, endpoint, region: region ?? "us-east-1", cdnUrl };
  const alone = Object.entries({ MEDIA_CDN_URL: cdnUrl, S3_ENDPOINT: endpoint }).find(([, value]) => value);
  if (alone) throw new StartError(`${alone[0]}: means nothing without MEDIA_BUCKET; set both or neither`);
  return undefined;
}

/** Where clients PUT uploads: the SDK writes the bucket into Amazon's host name, except one with a dot in it. */
export function uploadOrigin({ name, endpoint, region }: BucketConfig): string {
  if (endpoint !== undefined) return new URL(endpoint).origin;
  return `https://${name.includes(".") ? "" : `${name}.`}s3.${region}.amazonaws.com`;
}
