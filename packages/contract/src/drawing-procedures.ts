/**
 * Procedures that look into pictures or draw them, and so load the image codec: a deployment of functions has one for these.
 * Asking for an upload is among them, since whether HEIC is read is the codec's affair.
 */
export const drawingProcedures = ["photos.createUpload", "photos.publish", "users.update"] as const;
