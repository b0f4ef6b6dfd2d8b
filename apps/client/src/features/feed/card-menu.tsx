import type { Photo } from "@quick-photos/client-sdk";
import { Pencil, Share2, Trash2, UserRound } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { Menu } from "../../ui/menu.tsx";
import { MenuItem, MenuLink } from "../../ui/menu-item.tsx";
import { BookmarkItem } from "../bookmarks/bookmark-item.tsx";
import { LinkSender } from "../links/link-sender.tsx";
import { DeletePhotoDialog } from "../photo/delete-photo-dialog.tsx";

/** What can be done with a photo of the feed, and more with one's own; whether it is saved is asked for when it opens. */
export function CardMenu({ photo }: { photo: Photo }) {
  const { photoId, owner } = photo;
  const isOwn = useSession()?.userId === owner.userId;
  const [isAsking, setAsking] = useState<boolean>(); // undefined before the first time
  const { photo: text, link } = messages;
  const title = text.title(owner.displayName);
  return (
    <>
      <LinkSender title={title} path={`/photos/${encodeURIComponent(photoId)}`}>
        {(send) => (
          <Menu label={text.more(owner.displayName)}>
            {(close) => {
              const closeAnd = (act: () => void) => () => {
                close();
                act();
              };
              return (
                <>
                  <MenuItem icon={Share2} label={link.send} onPress={closeAnd(send)} />
                  <BookmarkItem photo={photo} onPress={close} />
                  <MenuLink
                    icon={UserRound}
                    label={text.viewProfile}
                    to="/people/$userId"
                    params={{ userId: owner.userId }}
                  />
                  {isOwn ? (
                    <>
                      <MenuLink icon={Pencil} label={text.edit} to="/photos/$photoId/edit" params={{ photoId }} />
                      <MenuItem
                        isDangerous
                        icon={Trash2}
                        label={text.remove}
                        onPress={closeAnd(() => setAsking(true))}
                      />
                    </>
                  ) : null}
                </>
              );
            }}
          </Menu>
        )}
      </LinkSender>
      {isAsking === undefined ? null : (
        <DeletePhotoDialog photo={photo} isOpen={isAsking} onClose={() => setAsking(false)} onDeleted={focusMain} />
      )}
    </>
  );
}

/** Where the keyboard goes on once its card is gone, and its question with it: where every screen begins. */
const focusMain = () => setTimeout(() => document.getElementById("main")?.focus({ preventScroll: true }));
