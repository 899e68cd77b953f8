import { Button, Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { addressOfPlace, placeOfAddress } from "../../state/navigation.ts";
import { useNotes } from "../../state/note-queries.ts";
import { useAccount } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Caution } from "../parts/states.tsx";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import { useShowPersonal } from "../parts/use-show-personal.ts";
import { AccountFigures } from "./account-figures.tsx";
import { AccountFindings } from "./account-findings.tsx";
import { AccountGroups } from "./account-groups.tsx";
import { AccountHead } from "./account-head.tsx";
import { AccountNotes } from "./account-notes.tsx";
import { AccountSources } from "./account-sources.tsx";
import { FailedMovements } from "./failed-movements.tsx";
import { Holder } from "./holder.tsx";
import { Identifiers } from "./identifiers.tsx";
import { Reach } from "./reach.tsx";
import { Sentences } from "./sentences.tsx";
import { Statement } from "./statement.tsx";

/** One account: in, out, balance, why it is looked at, what speaks against, and its rows. */
export function AccountPanel({ caseId, account, tasks }: { caseId: string; account: string; tasks: readonly string[] }) {
  const query = useAccount(caseId, account);
  return <Answered query={query}>{(card) => <Card caseId={caseId} card={card} tasks={tasks} />}</Answered>;
}

function Card({ caseId, card, tasks }: { caseId: string; card: AccountCard; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const show = useShowPersonal(caseId, [card.account], tasks);
  const { shown } = show;
  const notes = (useNotes(caseId).data?.notes ?? []).filter(({ account }) => account === card.account).length;
  return (
    <div className="stack wide">
      <AccountHead card={card} show={show} />
      {KIND_SAYS.has(card.kind) && <p className="second">{t(`accounts.says.${card.kind}`)}</p>}
      {card.askFirst && <Caution>{t("accounts.askFirst")}</Caution>}
      {!card.hasStatement && <Caution>{t("accounts.noStatement")}</Caution>}
      <AccountFigures card={card} />
      <Sentences title={t("accounts.why")} sentences={card.why} none={t("accounts.noWhy")} />
      <Sentences title={t("accounts.against")} sentences={card.against} none={t("accounts.noAgainst")} />
      <Actions caseId={caseId} card={card} tasks={tasks} />
      <Tabs defaultValue="statement" keepMounted={false} styles={{ panel: { paddingTop: 12 } }}>
        <Tabs.List>
          <Tabs.Tab value="statement">{t("accounts.statement")}</Tabs.Tab>
          <Tabs.Tab value="identifiers">
            {t("accounts.identifiers", { count: card.holder.length + card.identifiers.length })}
          </Tabs.Tab>
          <Tabs.Tab value="findings">{t("accounts.findings", { count: card.findings.length })}</Tabs.Tab>
          <Tabs.Tab value="notes">{t("notes.tab", { count: notes })}</Tabs.Tab>
          <Tabs.Tab value="sources">{t("accounts.sources")}</Tabs.Tab>
          {tasks.includes("find-paths") && <Tabs.Tab value="reach">{t("reach.tab")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="statement">
          <Statement caseId={caseId} account={card.account} />
          <FailedMovements failed={card.failed} />
        </Tabs.Panel>
        <Tabs.Panel value="identifiers">
          <Holder card={card} shown={shown} />
          <Identifiers card={card} shown={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <AccountNotes caseId={caseId} account={card.account} may={tasks.includes("note-account")} />
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <AccountSources caseId={caseId} account={card.account} />
        </Tabs.Panel>
        <Tabs.Panel value="reach">
          <Reach caseId={caseId} account={card.account} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <AccountFindings caseId={caseId} ids={card.findings} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

/** Kinds that are no one person's account, and say so. */
const KIND_SAYS: ReadonlySet<string> = new Set(["clearing", "alias", "partial", "end"]);

function Actions({ caseId, card, tasks }: { caseId: string; card: AccountCard; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const add = useAddEvidence(caseId);
  const onCanvas = placeOfAddress(window.location.pathname).name === "canvas";
  return (
    <div className="row">
      {!onCanvas && (
        <Button component={Link} href={`${addressOfPlace("canvas", caseId)}?account=${encodeURIComponent(card.account)}`}>
          {t("accounts.openOnCanvas")}
        </Button>
      )}
      {tasks.includes("collect-evidence") && (
        <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ kind: "account", account: card.account })}>
          {t("evidence.add")}
        </Button>
      )}
      <AccountGroups caseId={caseId} account={card.account} may={tasks.includes("manage-groups")} />
    </div>
  );
}
