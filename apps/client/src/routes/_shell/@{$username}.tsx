import { createFileRoute, redirect } from "@tanstack/react-router";
import { profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { trpc } from "../../api/trpc.ts";
import { Nobody } from "../../app/nobody.tsx";

/** The address to pass on: `/@anna` leads to the profile, whose own address outlives a change of username. */
export const Route = createFileRoute("/_shell/@{$username}")({
  errorComponent: Nobody,
  async loader({ params: { username } }) {
    const profile = await queryClient.fetchQuery(trpc.users.byUsername.queryOptions({ username }));
    queryClient.setQueryData(profileQuery(profile.userId).queryKey, profile);
    throw redirect({ to: "/people/$userId", params: { userId: profile.userId }, replace: true });
  },
});
