import { useMutation, useQuery } from "@tanstack/react-query";
import { recoveryQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { CodesLeft } from "./codes-left.tsx";
import { ConfirmedForm } from "./confirmed-form.tsx";
import { NewCodes } from "./new-codes.tsx";

/** How many recovery codes somebody has left, and new ones, which are shown once: leaving the screen forgets them. */
export function RecoveryCodesScreen() {
  const status = useQuery(recoveryQuery());
  const { recovery: text } = messages;
  const make = useMutation(
    trpc.recovery.createCodes.mutationOptions({
      gcTime: 0,
      onSuccess: ({ codes, createdAt }) =>
        queryClient.setQueryData(recoveryQuery().queryKey, { left: codes.length, createdAt }),
    }),
  );
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <div className="grid gap-6 px-5 pt-2">
        {make.data ? (
          <NewCodes codes={make.data.codes} />
        ) : (
          <>
            <p className="text-label text-muted">{text.lead}</p>
            <Loaded query={status} skeleton={<span className="h-18 animate-breathe rounded-card bg-surface" />}>
              {(codes) => (
                <>
                  <CodesLeft {...codes} />
                  <ConfirmedForm
                    call={make}
                    button={codes.createdAt ? text.makeNew : text.make}
                    busyButton={text.making}
                    hint={codes.left > 0 ? text.replaces : undefined}
                    onConfirm={(password) => make.mutate({ password })}
                  />
                </>
              )}
            </Loaded>
          </>
        )}
      </div>
    </>
  );
}
