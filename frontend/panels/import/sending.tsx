import { useTranslation } from "react-i18next";

/** A file that is being sent: how many of its bytes the server has. It goes on by itself after a lost connection. */
export function Sending({ name, bytes, of }: { name: string; bytes: number; of: number }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <div className="card stack wide" role="status">
      <span className="breaks">{name}</span>
      <span className="second number">{t("progressOf.bytes", { done: number.format(bytes), total: number.format(of) })}</span>
      <div className="meter">
        <div style={{ width: of === 0 ? "0%" : `${Math.min(100, (100 * bytes) / of)}%` }} />
      </div>
    </div>
  );
}
