import { useQuery } from "@tanstack/react-query";
import { FingerprintPattern } from "lucide-react";
import { useRef } from "react";
import { passkeysQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { IconLines } from "../../ui/icon-lines.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import { passkeySupport } from "./passkey-support.ts";
import { PasskeysElsewhere } from "./passkeys-elsewhere.tsx";

/** The passkeys of whoever is signed in: to name, to remove, and to add where the browser can make one. */
export function PasskeysScreen() {
  const query = useQuery(passkeysQuery());
  const list = useRef<HTMLElement>(null);
  const support = passkeySupport();
  const { passkeys: text } = messages;
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <div className="grid gap-6 px-5 pt-2">
        <p className="text-label text-muted">{text.lead}</p>
        <Loaded query={query} skeleton={<span className="h-18 animate-breathe rounded-card bg-surface" />}>
          {({ items }) => (
            <>
              <section ref={list} tabIndex={-1} aria-label={text.list} className="outline-none">
                {items.length === 0 ? (
                  <IconLines icon={FingerprintPattern} title={text.none} hint={text.noneHint} />
                ) : (
                  <ul aria-label={text.list} className="grid gap-4">
                    {items.map((passkey) => (
                      <PasskeyRow key={passkey.passkeyId} passkey={passkey} list={list} />
                    ))}
                  </ul>
                )}
              </section>
              {support === "here" ? <AddPasskey list={list} /> : <PasskeysElsewhere support={support} />}
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}
