import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { messages } from "../messages/messages.ts";
import { IconButton } from "./icon-button.tsx";
import { useGoBack } from "./use-go-back.ts";

interface TopBarProps {
  title: ReactNode;
  /** Whether the screen has one before it; arrived at from elsewhere, back leads to the start. */
  back?: boolean;
  actions?: ReactNode;
}

/** The bar above a screen: the way back, the screen's name, what can be done with it. */
export function TopBar({ title, back = false, actions }: TopBarProps) {
  const goBack = useGoBack();
  return (
    <header className="group/bar @container/bar sticky top-0 z-20 flex min-h-14 items-center gap-1 bg-canvas/85 px-2 pt-[env(safe-area-inset-top)] backdrop-blur-xl">
      {back ? (
        <IconButton icon={ArrowLeft} label={messages.app.back} onClick={goBack} className="rtl:-scale-x-100" />
      ) : null}
      <div className={`min-w-0 grow ${back ? "" : "ps-3"}`}>{title}</div>
      {actions}
    </header>
  );
}

/** A screen's name in its bar. */
export function TopBarTitle({ children }: { children: ReactNode }) {
  return <h1 className="text-lead font-semibold">{children}</h1>;
}
