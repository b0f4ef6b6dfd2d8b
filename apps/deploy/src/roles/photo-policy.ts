import { PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { DataStack } from "../data/data-stack.ts";
import { photoFolders } from "./wildcards.ts";

/** What is done with files: S3's actions, on single files. Signed addresses are signed with what may be put. */
type FileAction = "GetObject" | "PutObject" | "DeleteObject";

/** Returns what may be done with the files of the bucket, beside listing them, which a missing file wants to be told of. */
export function photoPolicy({ photosArn }: DataStack, actions: FileAction[]): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: actions.map((action) => `s3:${action}`),
        resources: photoFolders.map((folder) => `${photosArn}/${folder}/*`),
      }),
      new PolicyStatement({ actions: ["s3:ListBucket"], resources: [photosArn] }),
    ],
  });
}
