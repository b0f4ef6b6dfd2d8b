import { commonRefusals, type ProcedureDescription, receiveRefusals } from "@quick-photos/api";
import { limits } from "@quick-photos/contract";
import { refTo, type Schema } from "./named-schemas.ts";
import { securityOf } from "./procedure-path.ts";
import { refusalResponses } from "./refusals.ts";

const inPath = (name: string, description: string): Schema => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});

const image = { schema: { type: "string", format: "binary" } };

const picture: Schema = {
  200: {
    description: "The bytes, which may also be asked for by conditions and in ranges.",
    content: { "image/webp": image, "image/jpeg": image },
  },
  404: { $ref: "#/components/responses/Nothing" },
};

const upload: Schema = {
  put: {
    operationId: "filesUpload",
    tags: ["files"],
    summary: "Send the bytes of an upload",
    description: [
      "To the `url` of `photos.createUpload`, with its `headers`; this is where it leads unless pictures are kept in a",
      `bucket. At most ${limits.uploadBytes} bytes, as many as were announced. Sending them again replaces them.`,
    ].join(" "),
    security: [],
    parameters: [inPath("uploadId", "Of `photos.createUpload`: it is what lets the bytes in.")],
    requestBody: {
      required: true,
      description: "The file as it is; what it is is seen by its bytes, whatever the content type.",
      content: { "application/octet-stream": image },
    },
    responses: {
      204: { description: "The bytes are there." },
      ...refusalResponses([...receiveRefusals, "TOO_MANY_CALLS", ...commonRefusals]),
      default: { $ref: "#/components/responses/Refusal" },
    },
  },
};

/** A file is made for one procedure, whose refusals it has, but for those of an input that it does not take. */
function exportPath({ refusals }: ProcedureDescription): Schema {
  const own = refusals.filter((reason) => reason !== "INPUT_INVALID" && reason !== "CURSOR_INVALID");
  return {
    get: {
      operationId: "filesExport",
      tags: ["files"],
      summary: "Export everything stored about the caller, as one file",
      description:
        "What `users.exportData` returns part by part. It is made while it is sent, and ends with the session.",
      security: securityOf(own),
      responses: {
        200: {
          description: "All sections that have something.",
          content: { "application/json": { schema: refTo("ExportDocument") } },
        },
        ...refusalResponses([...own, ...commonRefusals]),
        default: { $ref: "#/components/responses/Refusal" },
      },
    },
  };
}

const pictureOperation = (operationId: string, summary: string, parameters: Schema[]): Schema => ({
  get: { operationId, tags: ["files"], summary, security: [], parameters, responses: picture },
});

/** Returns the paths of what is sent and fetched as files. `exported` is the procedure that the export is made of. */
export function filePaths(exported: ProcedureDescription): Record<string, Schema> {
  const photo = [
    inPath("ownerId", "Whose it is."),
    inPath("ulid", "Which photo of theirs."),
    inPath("file", "The rendition, with a hash of its bytes: kept by caches for a year."),
  ];
  return {
    "/media/uploads/{uploadId}": upload,
    "/media/photos/{ownerId}/{ulid}/{file}": pictureOperation(
      "filesPhoto",
      "Fetch a rendition of a photo, by its address in `urls` or `sources`",
      photo,
    ),
    "/media/pictures/{file}": pictureOperation("filesPicture", "Fetch a profile picture, by its `pictureUrl`", [
      inPath("file", "Whose it is, and the format."),
    ]),
    "/export": exportPath(exported),
  };
}
