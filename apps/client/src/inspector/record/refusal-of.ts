import { inspectorMessages } from "../messages.ts";

/** Returns why an answer is a refusal, in the words of the server, which come as tRPC's errors do or as plain text. */
export async function refusalOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    if (typeof error?.message === "string") return error.message;
  } catch {
    // It is plain text.
  }
  return text.slice(0, 300) || inspectorMessages.refusedWith(response.status);
}
