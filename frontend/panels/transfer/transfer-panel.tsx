import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TransferCard } from "../../../backend/api/contract/account.ts";
import { useTransfer } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sum } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { ShowButton } from "../parts/show-button.tsx";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import { useShowPersonal } from "../parts/use-show-personal.ts";
import { useTimes } from "../parts/use-times.ts";
import { LinkForm } from "./link-form.tsx";
import { Sides } from "./sides.tsx";

/** One transfer as both banks tell it, down to the raw cells. */
export function TransferPanel({ caseId, transfer, tasks }: { caseId: string; transfer: string; tasks: readonly string[] }) {
  const query = useTransfer(caseId, transfer);
  return <Answered query={query}>{(card) => <Card caseId={caseId} card={card} tasks={tasks} />}</Answered>;
}

function Card({ caseId, card, tasks }: { caseId: string; card: TransferCard; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const add = useAddEvidence(caseId);
  const show = useShowPersonal(caseId, [card.from, card.to], tasks);
  const exchanged = card.paid.currency !== card.received.currency || card.paid.amount !== card.received.amount;
  return (
    <div className="stack wide">
      <p className="row">
        <AccountLink account={card.from} />
        <span aria-hidden>→</span>
        <span className="visually-hidden">{t("words.to")}</span>
        <AccountLink account={card.to} />
      </p>
      <p className="figure">
        <Sum money={card.paid} />
      </p>
      {exchanged && (
        <p>
          {t("transfers.received")} <Sum money={card.received} />
        </p>
      )}
      <p className="number second">
        {times.instant(card.at)} {times.label(card.at.at)}
      </p>
      <p className="second">{linkWords(card, t)}</p>
      {tasks.includes("decide-link") && <LinkForm caseId={caseId} card={card} />}
      {tasks.includes("collect-evidence") && (
        <div>
          <Button loading={add.isPending} onClick={() => add.mutate({ kind: "transfers", transfers: [card.transfer] })}>
            {t("evidence.add")}
          </Button>
        </div>
      )}
      <div>
        <ShowButton {...show} />
      </div>
      <Sides card={card} show={show} />
    </div>
  );
}

function linkWords(card: TransferCard, t: (key: string) => string): string {
  if (card.link !== null) return t(`transfers.link.${card.link.basis}`);
  const side = card.sides[0]?.side ?? "both";
  return t(`transfers.only.${side}`);
}
