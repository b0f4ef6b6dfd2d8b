import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { client } from "../../api/client.ts";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { leaveDevice } from "../../offline/leave-device.ts";
import { Button } from "../../ui/button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { showToast } from "../../ui/toasts.ts";
import { useFormErrors } from "../../ui/use-form-errors.ts";

/** Deletes the account: what goes is said first, and the password makes sure. */
export function DeleteAccount() {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const { settings: text, account } = messages;
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
  const { fields, form: problem, changed } = useFormErrors(form, remove.error, ["password"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate({ password });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <p className="text-lead">{text.deleteLead}</p>
      <ul className="grid list-disc gap-1.5 ps-5 text-label text-muted">
        {text.deleteConsequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <PasswordField
        label={account.password}
        hint={text.deletePasswordHint}
        error={fields.password}
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
          changed("password");
        }}
        autoComplete="current-password"
        required
      />
      <Button variant="danger" type="submit" busy={remove.isPending} disabled={password === ""}>
        {remove.isPending ? text.deleting : text.deleteForever}
      </Button>
    </form>
  );
}
