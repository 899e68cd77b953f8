import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { addressOf } from "../../state/api.ts";
import { useRejects } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { RejectTable } from "./reject-table.tsx";

const SHOWN = 200;

/** Every row that was not taken: where, what, why, and what to do. The CSV has the source's own columns, to correct and import again. */
export function Rejects({ caseId, file, name }: { caseId: string; file: string; name: string }) {
  const { t, i18n } = useTranslation();
  const query = useRejects(caseId, file);
  const address = addressOf("rejects", { params: { case: caseId, file }, query: { format: "csv", language: i18n.language } });
  return (
    <Answered query={query} rows={3}>
      {({ rejected, comesBack }) => (
        <div className="stack wide">
          <div className="row spread">
            <h3>{t("import.rejectedRows", { count: rejected.length })}</h3>
            <Button
              component="a"
              href={address}
              download={`${name}.rejects.csv`}
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            >
              {t("import.rejectsCsv")}
            </Button>
          </div>
          <p className="third">{t(comesBack ? "import.correctRows" : "import.correctFile")}</p>
          <RejectTable rejected={rejected.slice(0, SHOWN)} total={rejected.length} />
        </div>
      )}
    </Answered>
  );
}
