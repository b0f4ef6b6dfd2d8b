import * as z from "zod";

/** What is said of a file before its bytes are sent. */
export const uploadFields = {
  /** As the client's platform names it, which for some files it does not. */
  contentType: z.string().max(255),
  byteLength: z.int().positive(),
  /** Of the bytes, in hex; who says it gets no other bytes published, and learns of a photo made of the same ones. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "Send 64 hexadecimal digits in lower case.")
    .optional(),
};
