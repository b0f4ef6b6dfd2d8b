import { CfnOutput, Fn, Stack, type StackProps } from "aws-cdk-lib";
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { createAuthSecret } from "./auth-secret.ts";
import { describeBudgets } from "./describe-budgets.ts";
import { createPhotoBucket } from "./photo-bucket.ts";
import { includeTable } from "./table.ts";

/** What is stored: it stays when its stack is deleted, and nothing else of the deployment has anything to lose. */
export class DataStack extends Stack {
  readonly table: CfnTable;
  readonly photos: Bucket;
  readonly authSecret: Secret;
  /** What tells whoever works on the table how it is used: the same for all of them. */
  readonly variables: Record<string, string>;
  /** The names under which other stacks find the table and the bucket. */
  readonly exported: { table: string; photos: string };
  /** The same as they find them. */
  readonly tableArn: string;
  readonly photosArn: string;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = includeTable(this, settings);
    this.photos = createPhotoBucket(this, settings);
    this.authSecret = createAuthSecret(this);
    this.variables = {
      TABLE_NAME: this.table.ref,
      MEDIA_BUCKET: this.photos.bucketName,
      EXPLORE_SHARDS: settings.exploreShards,
    };
    this.exported = { table: `${settings.name}-table`, photos: `${settings.name}-photos` };
    new CfnOutput(this, "Table", { value: this.table.attrArn, exportName: this.exported.table });
    new CfnOutput(this, "PhotosArn", { value: this.photos.bucketArn, exportName: this.exported.photos });
    this.tableArn = Fn.importValue(this.exported.table);
    this.photosArn = Fn.importValue(this.exported.photos);
    new CfnOutput(this, "Budgets", { value: describeBudgets(), description: "of the table; docs/access-patterns.md" });
    new CfnOutput(this, "PhotoBucket", { value: this.photos.bucketName, description: "MEDIA_BUCKET of the servers" });
  }
}
