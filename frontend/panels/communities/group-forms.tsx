import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { GROUP_ROLES } from "../../../backend/domain/group.ts";
import { useChangeGroup } from "../../state/community-queries.ts";
import { Failure } from "../parts/states.tsx";

interface FormProps {
  readonly caseId: string;
  readonly group: string;
}

interface MemberFormProps extends FormProps {
  /** Where it stands already which account is meant. */
  readonly account?: string;
  readonly done?: () => void;
}

/** Puts an account in, with the role an officer holds it to have and what that rests on. */
export function MemberForm({ caseId, group, account: given, done }: MemberFormProps) {
  const { t } = useTranslation();
  const [account, setAccount] = useState(given ?? "");
  const [role, setRole] = useState<(typeof GROUP_ROLES)[number]>("unknown");
  const [basis, setBasis] = useState("");
  const change = useChangeGroup(caseId, group, () => {
    setAccount(given ?? "");
    setBasis("");
    done?.();
  });
  const isWhole = account.trim() !== "" && basis.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) change.mutate({ kind: "put-member", account: account.trim(), role, basis });
  };
  return (
    <form className="stack wide" onSubmit={submit}>
      {given === undefined && (
        <TextInput
          size="xs"
          label={t("groups.account")}
          placeholder="bank:014:0123456789"
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        size="xs"
        label={t("groups.role")}
        data={GROUP_ROLES.map((value) => ({ value, label: t(`groups.roles.${value}`) }))}
        value={role}
        onChange={(event) => setRole(GROUP_ROLES.find((one) => one === event.currentTarget.value) ?? "unknown")}
      />
      <Textarea
        size="xs"
        label={t("groups.basis")}
        value={basis}
        maxLength={2000}
        autosize
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      {change.error && <Failure error={change.error} />}
      <Button type="submit" size="xs" variant="default" loading={change.isPending} disabled={!isWhole}>
        {t("groups.putIn")}
      </Button>
    </form>
  );
}

/** Adds what speaks for the hypothesis or against it. */
export function EvidenceForm({ caseId, group }: FormProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState<"for" | "against">("for");
  const [text, setText] = useState("");
  const change = useChangeGroup(caseId, group, () => setText(""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") change.mutate({ kind: "add-evidence", side, text, transfers: [] });
  };
  return (
    <form className="stack wide" onSubmit={submit}>
      <SegmentedControl
        size="xs"
        aria-label={t("groups.side")}
        data={[
          { value: "for", label: t("groups.speaksFor") },
          { value: "against", label: t("groups.speaksAgainst") },
        ]}
        value={side}
        onChange={(value) => setSide(value === "for" ? "for" : "against")}
      />
      <Textarea
        size="xs"
        aria-label={t("groups.text")}
        placeholder={t("groups.text")}
        value={text}
        maxLength={2000}
        autosize
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {change.error && <Failure error={change.error} />}
      <Button type="submit" size="xs" variant="default" loading={change.isPending} disabled={text.trim() === ""}>
        {t("groups.add")}
      </Button>
    </form>
  );
}
