import { useTranslation } from "react-i18next";
import type { TransferCard } from "../../../backend/api/contract/account.ts";
import { maskedCell } from "../../state/print-account.ts";
import { Sum } from "../parts/amount.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import type { ShowPersonal } from "../parts/use-show-personal.ts";
import { useTimes } from "../parts/use-times.ts";

type Side = TransferCard["sides"][number];

/** Both banks' rows of one transfer: time as written, file, row, hash, and every cell under its own head, personal ones masked until Show. */
export function Sides({ card, show }: { card: TransferCard; show: ShowPersonal }) {
  const { t } = useTranslation();
  return (
    <section className="two-banks" aria-label={t("transfers.bothBanks")}>
      {card.offset !== null && (
        <p className="second">
          {card.offset.seconds === 0
            ? t("transfers.offsetNone")
            : t("transfers.offset", { seconds: signed(card.offset.seconds) })}{" "}
          <span className="third">
            {t("transfers.offsetOf", {
              median: signed(card.offset.medianSeconds),
              spread: card.offset.spreadSeconds,
              count: card.offset.pairs,
            })}
          </span>
        </p>
      )}
      {card.sides.map((side) => (
        <OneSide key={side.record} side={side} shown={show.shown} />
      ))}
    </section>
  );
}

function OneSide({ side, shown }: { side: Side; shown: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <div className="stack wide" style={{ gap: 8 }}>
      <h3>{t(`transfers.side.${side.side}`)}</h3>
      <dl className="pairs">
        <dt>{t("transfers.time")}</dt>
        <dd className="number">
          {times.instant(side.at)} <span className="third">{times.label(side.at.at)}</span>
        </dd>
        {side.balanceAfter && (
          <>
            <dt>{t("transfers.balanceAfter")}</dt>
            <dd>
              <Sum money={side.balanceAfter} />
            </dd>
          </>
        )}
        {side.reference && (
          <>
            <dt>{t("transfers.reference")}</dt>
            <dd className="mono">{shown ? side.reference : maskedCell(side.reference)}</dd>
          </>
        )}
      </dl>
      {side.sources.map((source) => (
        <Source key={`${source.sha256} ${source.row ?? source.path ?? ""}`} source={source} shown={shown} />
      ))}
    </div>
  );
}

function Source({ source, shown }: { source: Side["sources"][number]; shown: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack wide" style={{ gap: 4 }}>
      <p>
        {source.file},{" "}
        {source.row === undefined
          ? t("transfers.path", { path: source.path ?? "" })
          : t("transfers.row", { row: new Intl.NumberFormat("en-US").format(source.row) })}
      </p>
      <p className="row" style={{ flexWrap: "nowrap" }}>
        <span className="third">SHA-256</span>
        <span className="mono">{`${source.sha256.slice(0, 8)}…${source.sha256.slice(-8)}`}</span>
        <CopyButton value={source.sha256} name="SHA-256" />
      </p>
      {source.corrects && <Corrected corrects={source.corrects} />}
      <table className="data raw" aria-label={t("transfers.cells")}>
        <tbody>
          {cellsOf(source, (number) => t("transfers.column", { number })).map(({ key, head, cell }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              <td className="mono">{shown ? cell : maskedCell(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a corrected row stood before, and who corrected it: somebody's word, hence dotted. */
function Corrected({ corrects }: { corrects: NonNullable<Side["sources"][number]["corrects"]> }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { file, row, path, by, at } = corrects;
  return (
    <p className="second">
      <span className="basis-asserted">
        {t("transfers.corrects", { file, place: row ?? path ?? "", by, time: times.moment(at) })}
      </span>
    </p>
  );
}

/** Each cell under its head; two heads may be the same, so the place is part of the key. */
function cellsOf({ header, cells }: Side["sources"][number], nameless: (number: number) => string) {
  return cells.map((cell, column) => ({
    key: `${column} ${header[column] ?? ""}`,
    head: header[column] || nameless(column + 1),
    cell,
  }));
}

function signed(seconds: number): string {
  return seconds < 0 ? `−${-seconds}` : String(seconds);
}
