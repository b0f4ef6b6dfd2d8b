import type { Reactor } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";
import { PersonRow } from "../people/person-row.tsx";
import { ReactionIcon } from "./reaction-icon.tsx";

/** What is in the row of someone who reacted: who, and how. */
export function ReactorRow({ reactor: { user, kind } }: { reactor: Reactor }) {
  return (
    <PersonRow user={user}>
      <span className="sr-only">{messages.reactions.kinds[kind]}</span>
      <ReactionIcon kind={kind} filled sizePx={22} />
    </PersonRow>
  );
}
