import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** A screen: its title, the zone its times are in, and what it holds. The browser tab says case and screen. */
export function Frame(props: { title: string; caseId?: string; zone?: string; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const { title, caseId } = props;
  useEffect(() => {
    document.title = [caseId, title, t("shell.name")].filter(Boolean).join(" · ");
  }, [caseId, title, t]);
  return (
    <div className="frame">
      <header className="frame-head">
        <h1>{title}</h1>
        {props.zone && <span className="third">{t("words.timesIn", { zone: props.zone })}</span>}
        <span className="row push">{props.actions}</span>
      </header>
      {props.children}
      <p className="print-foot">
        {t("words.printed", {
          title: [caseId, title].filter(Boolean).join(" · "),
          time: new Date().toISOString().slice(0, 19).replace("T", " "),
        })}
      </p>
    </div>
  );
}

/** A part of a screen under its own heading. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="stack wide">
      <div className="row spread">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
