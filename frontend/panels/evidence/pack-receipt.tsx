import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { exportDocument } from "../../../backend/api/contract/evidence.ts";
import { addressOf } from "../../state/api.ts";
import type { TrackedJob } from "../../state/jobs.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Section } from "../parts/frame.tsx";

/** Where the pack is, what is in it, whose key signed it, and how anybody checks it without this server. */
export function PackReceipt({ entry }: { entry: TrackedJob }) {
  const { t } = useTranslation();
  const told = exportDocument.safeParse(entry.job.result);
  if (!told.success) return null;
  const { pack, sha256, fingerprint, exhibits, rows, files } = told.data;
  const number = new Intl.NumberFormat("en-US");
  const exportId = pack.split(/[\\/]/).at(-1) ?? "";
  const command = `npm run -s ledgerhound -- verify PACK --signer ${fingerprint}`;
  return (
    <Section title={t("evidence.receipt")}>
      <div className="card stack wide">
        <p className="says-ok">{t("evidence.done")}</p>
        <div>
          <Button
            component="a"
            href={addressOf("downloadPack", { params: { case: entry.caseId, pack: exportId } })}
            download
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          >
            {t("evidence.download")}
          </Button>
        </div>
        <dl className="pairs">
          <dt>{t("evidence.holds")}</dt>
          <dd className="number">
            {[
              t("evidence.exhibits", { count: exhibits }),
              t("words.rows", { count: rows, formatted: number.format(rows) }),
              t("words.files", { count: files }),
            ].join(" · ")}
          </dd>
          <dt>{t("evidence.fingerprint")}</dt>
          <dd className="row">
            <span className="mono">{fingerprint}</span>
            <CopyButton value={fingerprint} name={t("evidence.fingerprint")} />
          </dd>
          <dt>SHA-256</dt>
          <dd className="row">
            <span className="mono">{sha256}</span>
            <CopyButton value={sha256} name="SHA-256" />
          </dd>
        </dl>
        <div>
          <h3>{t("evidence.verify")}</h3>
          <p className="second">{t("evidence.verifyHow")}</p>
          <p className="row">
            <code className="mono">{command}</code>
            <CopyButton value={command} name={t("evidence.verify")} />
          </p>
        </div>
      </div>
    </Section>
  );
}
