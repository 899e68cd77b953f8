import { useTranslation } from "react-i18next";
import { FORMATS } from "../../state/formats.ts";

/** How a file was read, in words: whose format and what it tells. An officer's own mapping is called as the officer called it. */
export function useFormatName(): (profile: string) => string {
  const { t, i18n } = useTranslation();
  return (profile) => {
    const format = FORMATS[profile];
    if (!format) return profile;
    const maker = i18n.language === "zh" ? (format.inChinese ?? format.maker) : format.maker;
    return [maker, t(`formats.${format.kind}`)].filter(Boolean).join(" · ");
  };
}
