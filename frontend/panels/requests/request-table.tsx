import { useTranslation } from "react-i18next";
import type { RequestRow, RequestsDocument } from "../../../backend/api/contract/request.ts";
import { fileNames } from "../../state/file-names.ts";
import { useFiles } from "../../state/queries.ts";
import { clockOfRequest, inOrderOfWork } from "../../state/request-clock.ts";
import { sumsOf } from "../../state/traced-money.ts";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { useInstitutionName } from "../parts/use-institution-name.ts";
import { useTimes } from "../parts/use-times.ts";

interface Props {
  /** null where the reader has no files of the case: a bank. */
  readonly caseId: string | null;
  readonly document: RequestsDocument;
  readonly openId?: string | null;
  readonly choose?: (id: string) => void;
}

/** One line a letter: what for, to whom, how many accounts, how much, and what its clock says. */
export function RequestTable({ caseId, document, openId, choose }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <DataTable
      label={t("requests.all")}
      lines={inOrderOfWork(document.requests)}
      lineKey={({ id }) => id}
      openKey={openId ?? null}
      {...(choose ? { onOpen: ({ id }: RequestRow) => choose(id) } : {})}
      columns={[
        { key: "number", head: t("requests.number"), cell: ({ number }) => number ?? <span className="third">—</span> },
        { key: "kind", head: t("requests.kind"), cell: ({ kind }) => t(`requests.kinds.${kind}`) },
        { key: "to", head: t("requests.addressee"), cell: (request) => <Addressee request={request} /> },
        {
          key: "accounts",
          head: t("requests.accounts"),
          look: "right",
          cell: ({ accounts }) => <span className="number">{accounts.length}</span>,
          sortBy: ({ accounts }) => accounts.length,
        },
        {
          key: "amount",
          head: t("requests.amount"),
          look: "right",
          cell: ({ accounts }) => {
            const sums = sumsOf(accounts.flatMap(({ amount }) => (amount === null ? [] : [amount])));
            return sums.length === 0 ? <span className="third">—</span> : <Sums sums={sums} />;
          },
        },
        {
          key: "sent",
          head: t("requests.sent"),
          look: "nowrap",
          cell: ({ sentAt }) => (sentAt === null ? <span className="third">—</span> : times.moment(sentAt)),
          sortBy: ({ sentAt }) => sentAt ?? "",
        },
        { key: "clock", head: t("requests.clock"), cell: (request) => <Clock request={request} now={document.now} /> },
        { key: "answer", head: t("requests.answer"), cell: (request) => <Answer caseId={caseId} request={request} /> },
      ]}
    />
  );
}

function Addressee({ request: { addressee, addresseeName } }: { request: RequestRow }) {
  const institutionName = useInstitutionName();
  if (addresseeName === null) return institutionName(addressee);
  return (
    <>
      {addresseeName} <span className="third number">{institutionName(addressee)}</span>
    </>
  );
}

/** How long a request still runs or how late its answer is; weight and word say urgency, not colour alone. */
export function Clock({ request, now }: { request: RequestRow; now: string }) {
  const { t } = useTranslation();
  const { state, span, urgent } = clockOfRequest(request, now);
  const word = t(`requests.states.${state}`);
  const time = span === null ? "" : ` · ${t(`requests.clocks.${span.kind}`, { time: t(span.key, { ...span }) })}`;
  return <span className={urgent ? "says-warning number" : "number"}>{`${word}${time}`}</span>;
}

function Answer({ caseId, request }: { caseId: string | null; request: RequestRow }) {
  const { t } = useTranslation();
  if (request.answeredAt === null) return <span className="third">—</span>;
  return (
    <>
      {request.answeredBy === null || caseId === null ? (
        t("requests.byLetter")
      ) : (
        <FileName caseId={caseId} file={request.answeredBy} />
      )}
      {request.openedLayer !== null && <strong> {t("requests.opened", { layer: request.openedLayer })}</strong>}
    </>
  );
}

function FileName({ caseId, file }: { caseId: string; file: string }) {
  const { data } = useFiles(caseId);
  const name = fileNames(data?.files ?? []).get(file);
  return name === undefined ? <span className="mono">{file.slice(0, 12)}</span> : <span>{name}</span>;
}
