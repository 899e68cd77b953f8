import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LanguageChoice } from "../shell/language-choice.tsx";

/** The card of set-up and sign-in, with the language on top. */
export function DoorCard({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title, t]);
  return (
    <main className="door">
      <div className="door-card stack wide">
        <div className="row spread">
          <span className="second">{t("shell.name")}</span>
          <LanguageChoice />
        </div>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
