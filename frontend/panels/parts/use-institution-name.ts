import { useTranslation } from "react-i18next";

/** An institution as account ids name it ("bank:014", "card:622202", "country:TH", "tron") in the reader's words. */
export function useInstitutionName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const [scheme = "", of = ""] = code.split(":");
    if (scheme === "card") return t("words.issuerOf", { digits: of });
    if (scheme === "bank") return t("words.bankOf", { code: of });
    return scheme === "country" ? t(`countries.${of}`) : code;
  };
}
