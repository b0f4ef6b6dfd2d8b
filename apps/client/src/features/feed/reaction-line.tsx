import type { Photo } from "@quick-photos/client-sdk";
import { reactionKinds } from "@quick-photos/contract";
import { SmilePlus } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { ReactionButton } from "../photo/reaction-button.tsx";
import { useReact } from "../photo/use-react.ts";
import { Reactors } from "./reactors.tsx";

/** What people feel about a photo in one quiet line: mine, or a heart to give; the other three; who reacted. */
export function ReactionLine({ photo }: { photo: Photo }) {
  const { reactions } = photo;
  const react = useReact(photo);
  const { reactions: text } = messages;
  return (
    <div className="flex min-h-16 items-center px-3">
      <fieldset aria-label={text.group} className="flex shrink-0 items-center">
        <ReactionButton kind={reactions.mine ?? "heart"} reactions={reactions} onTap={react} />
        <Popover
          opensAtRest
          button={(opens) => <IconButton {...opens} icon={SmilePlus} label={text.more} className="text-muted" />}
          className="rounded-full p-1 [position-area:block-start_span-inline-end]"
        >
          {(close) => (
            <div className="flex">
              {reactionKinds.map((kind) => (
                <ReactionButton
                  key={kind}
                  kind={kind}
                  reactions={reactions}
                  onTap={(tapped) => {
                    close();
                    react(tapped);
                  }}
                />
              ))}
            </div>
          )}
        </Popover>
      </fieldset>
      <Reactors photo={photo} />
    </div>
  );
}
