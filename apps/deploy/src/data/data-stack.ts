import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { createAuthSecret } from "./auth-secret.ts";
import { createPhotoBucket } from "./photo-bucket.ts";
import { includeTable } from "./table.ts";

/** What is stored: it stays when its stack is deleted, and nothing else of the deployment has anything to lose. */
export class DataStack extends Stack {
  readonly table: CfnTable;
  readonly photos: Bucket;
  readonly authSecret: Secret;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = includeTable(this, settings);
    this.photos = createPhotoBucket(this, settings);
    this.authSecret = createAuthSecret(this);
    new CfnOutput(this, "PhotoBucket", { value: this.photos.bucketName, description: "MEDIA_BUCKET of the servers" });
  }
}
