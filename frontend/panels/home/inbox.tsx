import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import { addressOfPlace } from "../../state/navigation.ts";

/** What waits for a person. Detection that never ran is said, never counted as nothing found. */
export function Inbox({ caseId, home }: { caseId: string; home: CaseHome }) {
  const { t } = useTranslation();
  const { open, total, ran } = home.findings;
  return (
    <ul className="lines">
      <li>
        <Link href={addressOfPlace("findings", caseId)} className="plain-link">
          {ran ? t("home.openFindings", { count: open }) : t("findings.neverRan")}
        </Link>{" "}
        {ran && <span className="third">{t("home.ofFindings", { count: total })}</span>}
      </li>
      {home.rejected > 0 && (
        <li>
          <Link href={addressOfPlace("import", caseId)} className="plain-link">
            {t("home.openRejects", { count: home.rejected })}
          </Link>
        </li>
      )}
    </ul>
  );
}
