import { useTranslation } from "react-i18next";

/** What stands before the case: set-up, sign-in, or the shell itself. */
export function Entrance() {
  const { t } = useTranslation();
  return <main>{t("shell.loading")}</main>;
}
