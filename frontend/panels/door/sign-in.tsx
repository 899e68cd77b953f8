import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { CallFailure } from "../../state/problem.ts";
import { useSessionClock } from "../../state/session-end.ts";
import { useFailureWords } from "../parts/states.tsx";
import { DoorCard } from "./door-card.tsx";

/** Name and password. A wrong one is told without saying which. */
export function SignIn() {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => call("signIn", { body: { name, password } }),
    onSuccess: (session) => {
      useSessionClock.getState().begin(Date.now());
      client.setQueryData(["session"], session);
    },
  });
  return (
    <DoorCard title={t("door.signIn")}>
      <form
        className="stack wide"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <TextInput
          label={t("door.name")}
          autoComplete="username"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("door.password")}
          visibilityToggleButtonProps={{ "aria-label": t("door.seePassword") }}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error && (
          <p role="alert" className="says-error">
            {signInWords(enter.error, t, failureWords)}
          </p>
        )}
        <Button type="submit" loading={enter.isPending}>
          {t("door.signIn")}
        </Button>
      </form>
    </DoorCard>
  );
}

function signInWords(error: Error, t: (key: string) => string, failureWords: (error: Error) => string): string {
  if (!(error instanceof CallFailure)) return failureWords(error);
  if (error.kind === "too-many") return t("door.tooMany");
  return error.kind === "offline" || error.kind === "broken" ? failureWords(error) : t("door.wrong");
}
