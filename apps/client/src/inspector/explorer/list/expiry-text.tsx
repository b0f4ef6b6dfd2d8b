import { explorerMessages } from "../explorer-messages.ts";

/** When DynamoDB deletes an item; nothing for one that stays. */
export function ExpiryText({ expiresAt }: { expiresAt: string | null }) {
  if (expiresAt === null) return null;
  const text = explorerMessages.list;
  const isPast = Date.parse(expiresAt) < Date.now();
  return <span>{isPast ? text.expired : text.expires(expiresAt.slice(0, 10))}</span>;
}
