import type { Photo } from "@quick-photos/client-sdk";
import { reactionKinds } from "@quick-photos/contract";
import { messages } from "../../messages/messages.ts";
import { ReactionButton } from "./reaction-button.tsx";
import { useReact } from "./use-react.ts";

/** The four reactions with their counts; a tap on mine takes it back. */
export function ReactionBar({ photo }: { photo: Photo }) {
  const react = useReact(photo);
  return (
    <fieldset aria-label={messages.reactions.group} className="flex flex-wrap justify-between gap-1.5 px-3 py-2">
      {reactionKinds.map((kind) => (
        <ReactionButton
          key={kind}
          kind={kind}
          reactions={photo.reactions}
          showsCount
          onTap={react}
          className="grow basis-0 aria-pressed:bg-surface"
        />
      ))}
    </fieldset>
  );
}
