import { messages } from "../../messages/messages.ts";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { DeleteAccount } from "./delete-account.tsx";

/** The screen on which an account ends. */
export function DeleteAccountScreen() {
  const { deleteTitle } = messages.settings;
  usePageTitle(deleteTitle);
  return (
    <>
      <TopBar back title={<TopBarTitle>{deleteTitle}</TopBarTitle>} />
      <div className="px-5 pt-2">
        <DeleteAccount />
      </div>
    </>
  );
}
