import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { CallFailure } from "../../state/problem.ts";
import { useSessionClock } from "../../state/session-end.ts";
import { setupToken } from "../../state/setup-token.ts";
import { Caution, useFailureWords } from "../parts/states.tsx";
import { DoorCard } from "./door-card.tsx";

const LEAST_SIGNS = 12;

/** Makes the first administrator. The token comes in the fragment, is taken out of the address at once and posted once. */
export function SetUp() {
  const { t } = useTranslation();
  const [token] = useState(() => setupToken(window.location.hash));
  useEffect(() => window.history.replaceState(null, "", window.location.pathname), []);
  return (
    <DoorCard title={t("door.setUp")}>
      {token === null ? <Caution>{t("door.needLink")}</Caution> : <SetUpForm token={token} />}
    </DoorCard>
  );
}

function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const create = useMutation({
    mutationFn: () => call("setUp", { body: { token, name, password } }),
    onSuccess: (session) => {
      useSessionClock.getState().begin(Date.now());
      client.setQueryData(["session"], session);
    },
  });
  const short = password.length > 0 && password.length < LEAST_SIGNS;
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <p className="second">{t("door.linkOnce")}</p>
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
        description={t("door.passwordRule", { count: LEAST_SIGNS })}
        error={short ? t("door.passwordShort", { count: LEAST_SIGNS - password.length }) : null}
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {create.error && (
        <p role="alert" className="says-error">
          {setUpWords(create.error, t, failureWords)}
        </p>
      )}
      <Button type="submit" loading={create.isPending} disabled={name.trim() === "" || password.length < LEAST_SIGNS}>
        {t("door.createAdministrator")}
      </Button>
    </form>
  );
}

function setUpWords(error: Error, t: (key: string) => string, failureWords: (error: Error) => string): string {
  const spent =
    error instanceof CallFailure && (error.kind === "not-open" || error.kind === "not-signed-in" || error.kind === "conflict");
  return spent ? t("door.linkSpent") : failureWords(error);
}
