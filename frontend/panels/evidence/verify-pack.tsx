import { Button, FileButton, TextInput } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chosenFolder, droppedPack } from "../../state/pack/dropped-files.ts";
import { fingerprintOf } from "../../state/pack/told.ts";
import { comeIntoView } from "../parts/come-into-view.ts";
import { DropArea } from "../parts/drop-area.tsx";
import { Section } from "../parts/frame.tsx";
import { Meter } from "../parts/meter.tsx";
import { Caution } from "../parts/states.tsx";
import { type Checking, useCheck } from "./use-check.ts";
import { Verdict } from "./verdict.tsx";

/** Takes a pack as ZIP or folder and says whether it is whole, whose key signed it, whether it is time-stamped. Sends nothing. */
export function VerifyPack() {
  const { t } = useTranslation();
  const [signer, setSigner] = useState("");
  const { check, start, cancel } = useCheck();
  const named = fingerprintOf(signer);
  const isBad = signer.trim() !== "" && named === null;
  return (
    <Section title={t("check.title")}>
      <p className="second">{t("check.says")}</p>
      <TextInput
        label={t("check.signer")}
        description={t("check.signerWhy")}
        error={isBad && t("check.badSigner")}
        value={signer}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => setSigner(currentTarget.value)}
      />
      <DropPack start={start} busy={check.kind === "running"} />
      {check.kind === "running" && <Reading {...check} cancel={cancel} />}
      {check.kind === "cancelled" && <p role="status">{t("check.cancelled")}</p>}
      {check.kind === "failed" && <Alert words={t("states.broken")} />}
      {check.kind === "refused" && <Alert words={t(`check.refused.${check.why}`)} />}
      {check.kind === "checked" && <Verdict verification={check.verification} signer={named} />}
    </Section>
  );
}

function Alert({ words }: { words: string }) {
  return (
    <div ref={comeIntoView} role="alert">
      <Caution>{words}</Caution>
    </div>
  );
}

/** Browsers know the attribute, the types do not. */
const WHOLE_FOLDER = { multiple: true, webkitdirectory: "" };

function DropPack({ start, busy }: { start: Checking["start"]; busy: boolean }) {
  const { t } = useTranslation();
  return (
    <DropArea says={t("check.drop")} icon={IconShieldCheck} drop={(dropped) => start(droppedPack(dropped))}>
      <div className="row">
        <FileButton accept=".zip,application/zip" onChange={(file) => file && start(Promise.resolve({ kind: "zip", file }))}>
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {t("check.chooseZip")}
            </Button>
          )}
        </FileButton>
        <FileButton
          multiple
          inputProps={WHOLE_FOLDER}
          onChange={(files) => files.length > 0 && start(Promise.resolve(chosenFolder(files)))}
        >
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {t("check.chooseFolder")}
            </Button>
          )}
        </FileButton>
      </div>
    </DropArea>
  );
}

function Reading({ done, total, cancel }: { done: number; total: number; cancel: () => void }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <div className="card stack wide" role="status">
      <div className="row spread">
        <span className="number">
          {t("progressOf.bytes", { done: number.format(done), total: number.format(Math.max(done, total)) })}
        </span>
        <Button variant="default" size="xs" onClick={cancel}>
          {t("jobs.cancel")}
        </Button>
      </div>
      <Meter done={done} total={total} />
    </div>
  );
}
