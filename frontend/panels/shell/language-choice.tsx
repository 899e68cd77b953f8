import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES } from "../../i18n/languages.ts";
import { changeLanguage } from "../../i18n/setup.ts";
import { usePreferences } from "../../state/preferences.ts";

/** Every language on offer, each by its own name. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const setLanguage = usePreferences((preferences) => preferences.setLanguage);
  const change = async (code: string) => {
    if (!isLanguage(code)) return;
    await changeLanguage(code);
    setLanguage(code);
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t("shell.language")}
      value={i18n.language}
      data={Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }))}
      onChange={(event) => void change(event.currentTarget.value)}
    />
  );
}
