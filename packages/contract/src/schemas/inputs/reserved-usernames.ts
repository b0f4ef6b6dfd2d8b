/** Names by which somebody would be taken for the service itself, or for part of a system. */
const reserved = new Set(
  `
  abuse account accounts admin administrator admins all anonymous anybody api app assets auth billing contact
  copyright deleted everybody everyone explore export false feed ftp healthz help helpdesk home hostmaster http
  https inbox info inquiries invalid legal localhost login logout mail mailerdaemon me media mod moderator
  moderators mods nan news nil nobody none noreply null official owner password policy postmaster press privacy
  quick quickphotos readyz register root sales search security self service session sessions settings share signin
  signout signup smtp somebody someone ssl staff static status sudo suggestions support sysadmin system team trpc
  true trust undefined unknown verified verify void webmail webmaster www you yourself
  `
    .trim()
    .split(/\s+/),
);

/** Returns whether a name is not to be had, also when it is spaced out with dots and underscores. */
export function isReservedUsername(username: string): boolean {
  return reserved.has(username.toLowerCase().replace(/[._]/g, ""));
}
