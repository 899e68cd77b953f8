import { useTranslation } from "react-i18next";

const COUNTS = ["rows", "accepted", "duplicates", "corroborated", "rejected"] as const;

/** What became of a file's rows. */
export function Counts({ counts }: { counts: Readonly<Record<(typeof COUNTS)[number], number>> }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <dl className="figures">
      {COUNTS.map((key) => (
        <div key={key}>
          <dt>{t(`import.${key}`)}</dt>
          <dd className="number">{number.format(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
