import type { Notification, RouterOutputs } from "@quick-photos/client-sdk";

/** The first page says how many are unread, the others say null. */
type InboxPage = RouterOutputs["inbox"]["list"];

/** The inbox as far as it is loaded. */
export interface Inbox {
  pages: InboxPage[];
}

const eachPage = <I extends Inbox>(inbox: I, change: (page: InboxPage) => InboxPage): I => ({
  ...inbox,
  pages: inbox.pages.map(change),
});

/** The inbox with a notification at its head that is new or has grown; it counts as unread once. */
export function withNews<I extends Inbox>(inbox: I, news: Notification): I {
  const isSame = ({ notificationId }: Notification) => notificationId === news.notificationId;
  const known = inbox.pages.flatMap(({ items }) => items).find(isSame);
  const rest = eachPage(inbox, (page) => ({ ...page, items: page.items.filter((item) => !isSame(item)) }));
  const [first, ...others] = rest.pages;
  if (!first) return inbox;
  const unread = (first.unread ?? 0) + (news.isRead || known?.isRead === false ? 0 : 1);
  return { ...rest, pages: [{ ...first, items: [news, ...first.items], unread }, ...others] };
}

/** What is told of a notification that is no news; whether it was read is known here. */
export type Changed = WithoutRead<Notification>;

type WithoutRead<N> = N extends unknown ? Omit<N, "isRead"> : never;

/** The inbox with a notification as it is now, in its place and read as it was; unchanged when it is not loaded. */
export const withChanged = <I extends Inbox>(inbox: I, changed: Changed): I =>
  eachPage(inbox, (page) => ({
    ...page,
    items: page.items.map((item) =>
      item.notificationId === changed.notificationId ? { ...changed, isRead: item.isRead } : item,
    ),
  }));

/** The inbox without a notification; what was unread of the first page counts no longer. */
export function withoutNews<I extends Inbox>(inbox: I, notificationId: string): I {
  const isGone = (item: Notification) => item.notificationId === notificationId;
  return eachPage(inbox, (page) => ({
    ...page,
    items: page.items.filter((item) => !isGone(item)),
    unread: page.unread && page.items.some((item) => isGone(item) && !item.isRead) ? page.unread - 1 : page.unread,
  }));
}

/** The inbox with so many counted as unread, whichever of its entries are marked. */
export const withUnread = <I extends Inbox>(inbox: I, unread: number): I =>
  eachPage(inbox, (page) => ({ ...page, unread: page.unread === null ? null : unread }));

/** The inbox with every entry read; what counts as unread stays. */
export const withAllRead = <I extends Inbox>(inbox: I): I =>
  eachPage(inbox, (page) => ({ ...page, items: page.items.map((item) => ({ ...item, isRead: true })) }));
