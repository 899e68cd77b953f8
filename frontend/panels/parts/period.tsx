import { useTranslation } from "react-i18next";

/** "2025-03-14 – 2025-03-16", "since 2025-03-14" where no end is known; one moment stands once, and nothing where nothing is known. */
export function Period({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation();
  if (from === null && until === null) return null;
  const parts = () => {
    if (until === null) return [t("words.since", { time: from })];
    if (from === null) return [t("words.until", { time: until })];
    return from === until ? [from] : [`${from} –`, until];
  };
  return (
    <span className="third">
      {parts().map((part) => (
        <span key={part} className="number">
          {part}{" "}
        </span>
      ))}
    </span>
  );
}
