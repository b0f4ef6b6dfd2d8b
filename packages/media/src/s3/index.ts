export { createS3Media, type S3MediaOptions } from "./create-s3-media.ts";
