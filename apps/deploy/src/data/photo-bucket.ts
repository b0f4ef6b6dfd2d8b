import { Aws, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Settings } from "../settings.ts";

/** The headers of a signed PUT that a browser has to ask for (`packages/media/src/s3/presign-upload.ts`). */
const signedHeaders = ["content-type", "x-amz-checksum-sha256"];

/** Where the app is served before it has a name of its own; the signature in the address is what lets somebody in. */
const anyDistribution = "https://*.cloudfront.net";

/** Seconds for which a browser need not ask again whether it may PUT: a day, of which Chrome takes two hours. */
const preflightSeconds = 86_400;

/**
 * What a CDN may show: pictures, in their two formats (`parseMediaKey` in `packages/media/src/media-keys.ts`). Beside a
 * photo's lies a manifest that tells what it was made of, as fingerprints do, and that is nobody's to see, nor are uploads.
 */
const shownFiles = ["photos", "pictures"].flatMap((folder) => [`${folder}/*.webp`, `${folder}/*.jpg`]);

/** Makes the bucket of photos: private, reached by phones with signed addresses and by CloudFront alone. */
export function createPhotoBucket(scope: Construct, { publicUrl }: Pick<Settings, "publicUrl">): Bucket {
  const bucket = new Bucket(scope, "Photos", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    cors: [
      {
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: [publicUrl ?? anyDistribution],
        allowedHeaders: signedHeaders,
        maxAge: preflightSeconds,
      },
    ],
    lifecycleRules: [
      {
        id: "unused-uploads",
        // The server removes them after two hours by itself; this is for when it does not run.
        prefix: "uploads/",
        expiration: Duration.days(1),
      },
      { id: "broken-off-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: "CloudFrontReadsPhotos",
      actions: ["s3:GetObject"],
      resources: shownFiles.map((keys) => bucket.arnForObjects(keys)),
      principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "Who fetched which photo from where is told to nobody, as on one machine; CloudTrail has the API calls",
  });
  return bucket;
}
