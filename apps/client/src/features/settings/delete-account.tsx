import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client } from "../../api/client.ts";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { leaveDevice } from "../../offline/leave-device.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { ConfirmedForm } from "./confirmed-form.tsx";

/** Deletes the account: what goes is said first, and the password makes sure. */
export function DeleteAccount() {
  const navigate = useNavigate();
  const { settings: text } = messages;
  const remove = useMutation(
    trpc.users.remove.mutationOptions({
      onMutate: () => client.session.read()?.userId,
      onSuccess(_answer, _input, userId) {
        client.session.write(null);
        if (userId) inBackground(leaveDevice(userId));
        showToast({ tone: "info", text: text.deleted });
        inBackground(navigate({ to: "/" }));
      },
    }),
  );
  return (
    <div className="grid gap-5">
      <p className="text-lead">{text.deleteLead}</p>
      <ul className="grid list-disc gap-1.5 ps-5 text-label text-muted">
        {text.deleteConsequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <ConfirmedForm
        call={remove}
        button={text.deleteForever}
        busyButton={text.deleting}
        isDangerous
        onConfirm={(password) => remove.mutate({ password })}
      />
    </div>
  );
}
