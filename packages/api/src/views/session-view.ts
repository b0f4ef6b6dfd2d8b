import type { OpenSession } from "@quick-photos/contract";
import type { Session } from "@quick-photos/db/items";

/** Returns a session as its owner sees it, who calls with the one of this id: nothing by which one could act in its name. */
export function sessionView(session: Session, currentId: string | null): OpenSession {
  const { sessionId, device = null, createdAt, rotatedAt } = session;
  return { sessionId, device, createdAt, lastUsedAt: rotatedAt, isCurrent: sessionId === currentId };
}
