import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ReportRow } from "../../../backend/api/contract/case.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { shortNumber } from "../../state/print-account.ts";
import { useHome, useTransfer } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sum } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Said } from "../parts/said.tsx";
import { ShowButton } from "../parts/show-button.tsx";
import { Caution, Failure } from "../parts/states.tsx";
import { type ShowPersonal, useShowPersonal } from "../parts/use-show-personal.ts";
import { useTimes } from "../parts/use-times.ts";
import { Sides } from "../transfer/sides.tsx";
import { reportKey } from "./report-table.tsx";

/** A report as it was told, and the row of both banks that it speaks of. */
export function ReportPanel({ caseId, report, tasks }: { caseId: string; report: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const query = useHome(caseId);
  return (
    <Answered query={query}>
      {({ reports }) => {
        const told = reports.find((candidate) => reportKey(candidate) === report);
        return told ? <Told caseId={caseId} report={told} tasks={tasks} /> : <p className="second">{t("states.notOpen")}</p>;
      }}
    </Answered>
  );
}

interface ToldProps {
  readonly caseId: string;
  readonly report: ReportRow;
  readonly tasks: readonly string[];
}

function Told({ caseId, report, tasks }: ToldProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const { match } = report;
  const query = useTransfer(caseId, match.kind === "matched" ? match.transfer : "");
  const ends = query.data ? [query.data.from, query.data.to] : [];
  const show = useShowPersonal(caseId, ends, tasks);
  const unknown = <span className="third">{t("words.unknown")}</span>;
  return (
    <div className="stack wide">
      <p className="figure money">{<Sum money={report.amount} />}</p>
      <dl className="pairs">
        <dt>{t("reports.number")}</dt>
        <dd>
          {report.number} {report.case !== caseId && <span className="third">{t("reports.otherCase", { id: report.case })}</span>}
        </dd>
        <dt>{t("reports.told")}</dt>
        <dd className="number">{times.instant(report.toldAt)}</dd>
        <dt>{t("reports.paid")}</dt>
        <dd className="number">{report.paidAt ? times.instant(report.paidAt) : unknown}</dd>
        <dt>{t("reports.payer")}</dt>
        <dd>{report.payer === null ? unknown : <ToldNumber number={report.payer} show={show} />}</dd>
        <dt>{t("reports.payee")}</dt>
        <dd>{report.payee === null ? unknown : <ToldNumber number={report.payee} show={show} />}</dd>
      </dl>
      <div>
        <ShowButton {...show} />
      </div>
      <MatchPart caseId={caseId} report={report} />
      {query.error && <Failure error={query.error} />}
      {query.data && <Sides card={query.data} show={show} />}
    </div>
  );
}

function ToldNumber({ number, show }: { number: string; show: ShowPersonal }) {
  const short = shortNumber(number);
  return (
    <span className="row number">
      {show.shown ? number : short} <CopyButton value={number} name={short} />
    </span>
  );
}

function MatchPart({ caseId, report }: { caseId: string; report: ReportRow }) {
  const { t } = useTranslation();
  const { match } = report;
  if (match.kind === "none") return <Caution>{t("reports.notFoundAsk")}</Caution>;
  if (match.kind === "several") return <Caution>{t("reports.severalChoose", { count: match.transfers.length })}</Caution>;
  return (
    <>
      <p>
        {t("reports.fits")} <AccountLink account={match.account} />
        <br />
        <Said className="second" said={[match.said]} />
      </p>
      {report.case === caseId && (
        <div>
          <Button component={Link} href={`${addressOfPlace("canvas", caseId)}?report=${encodeURIComponent(report.number)}`}>
            {t("home.openReport")}
          </Button>
        </div>
      )}
    </>
  );
}
