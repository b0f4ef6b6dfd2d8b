import { ApiError, errorShape } from "@quick-photos/api";
import { type ErrorReason, reasons } from "@quick-photos/contract";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns every reason for which a call can fail. */
export function errorTable(): string {
  const rows = (Object.keys(reasons) as ErrorReason[]).map((reason) => {
    const { message, data } = errorShape(new ApiError(reason));
    return [code(reason), code(data.code), `${data.httpStatus}`, message];
  });
  return markdownTable(["Reason", "Code", "HTTP", "Meaning"], rows);
}
