import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { messages } from "../../messages/messages.ts";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { keysShown } from "../keys/keys-shown.ts";
import { ExportData } from "./export-data.tsx";
import { SignOut } from "./sign-out.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

/** What can be set on this device and about the account. */
export function SettingsScreen() {
  const { settings: text } = messages;
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <div className="grid gap-9 px-5 pt-3">
        <Section title={text.theme}>
          <ThemeChoice />
          <button
            type="button"
            onClick={() => keysShown.write(true)}
            className="mt-3 min-h-11 text-label font-medium underline decoration-line underline-offset-4 pointer-coarse:hidden"
          >
            {messages.keys.title}
          </button>
        </Section>
        <Section title={text.account}>
          <ul className="divide-y divide-line border-y border-line">
            <Row to="/edit-profile">{messages.profile.edit}</Row>
            <Row to="/settings/sessions">{messages.sessions.title}</Row>
            <Row to="/settings/password">{messages.password.title}</Row>
            <Row to="/settings/passkeys">{messages.passkeys.title}</Row>
            <Row to="/settings/recovery-codes">{messages.recovery.title}</Row>
            <Row to="/settings/delete-account">{text.deleteTitle}</Row>
          </ul>
        </Section>
        <Section title={text.data}>
          <ExportData />
        </Section>
        <SignOut />
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-label font-semibold text-muted">
        {title}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  to: "/edit-profile" | `/settings/${"sessions" | "password" | "passkeys" | "recovery-codes" | "delete-account"}`;
  children: ReactNode;
}

function Row({ to, children }: RowProps) {
  return (
    <li>
      <Link to={to} className="flex min-h-13 items-center justify-between gap-3 font-medium">
        {children}
        <ChevronRight aria-hidden size={20} className="shrink-0 text-muted rtl:-scale-x-100" />
      </Link>
    </li>
  );
}
