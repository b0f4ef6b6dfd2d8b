import { limits } from "@quick-photos/contract";
import { errorMessage } from "../../messages/error-messages.ts";
import { messages } from "../../messages/messages.ts";
import { pictureTypeOf } from "./picture-type.ts";
import { smallerPicture } from "./smaller-picture.ts";
import { withImage } from "./with-image.ts";

/** A picture whose bytes the app holds, so that it can be sent whatever becomes of the file on the device. */
export interface Picture {
  file: File;
  /** Whether it is smaller than what was chosen. */
  isSmaller: boolean;
}

/** A picture to send, or why the chosen file is none. */
export type Prepared = { picture: Picture; problem?: never } | { problem: string; picture?: never };

/** Returns what becomes of a chosen file, as far as that can be known before the server has seen it. */
export async function preparePicture(chosen: File): Promise<Prepared> {
  if (chosen.size === 0) return { problem: messages.upload.emptyFile };
  try {
    const type = await pictureTypeOf(chosen);
    if (type === null) return { problem: errorMessage("IMAGE_UNREADABLE") };
    if (type === "other") return { problem: errorMessage("UPLOAD_TYPE_UNSUPPORTED") };
    const pixels = await withImage(chosen, ({ naturalWidth, naturalHeight }) => naturalWidth * naturalHeight);
    if (chosen.size > limits.uploadBytes) return await smaller(chosen, "UPLOAD_TOO_LARGE");
    if (pixels !== null && pixels > limits.pixels) return await smaller(chosen, "IMAGE_TOO_LARGE");
    const file = new File([await chosen.arrayBuffer()], chosen.name, { type });
    return { picture: { file, isSmaller: false } };
  } catch {
    return { problem: errorMessage("FILE_UNREADABLE") };
  }
}

async function smaller(chosen: File, reason: "UPLOAD_TOO_LARGE" | "IMAGE_TOO_LARGE"): Promise<Prepared> {
  const file = await smallerPicture(chosen);
  return file ? { picture: { file, isSmaller: true } } : { problem: errorMessage(reason) };
}
