import { bindWithBucket } from "../src/bindings/with-bucket.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract("the server with photos in a bucket", {
  open: bindWithBucket,
  lacks: ["storage"],
  procedures: ["photos.createUpload", "photos.publish", "photos.byId", "photos.remove", "users.update"],
});
