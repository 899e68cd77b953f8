import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Meter } from "../parts/meter.tsx";

/** A file that is being sent: how many of its bytes the server has. It goes on by itself after a lost connection. */
export function Sending({ name, bytes, of, stop }: { name: string; bytes: number; of: number; stop: () => void }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <div className="card stack wide" role="status">
      <div className="row spread">
        <span className="breaks">{name}</span>
        <Button variant="default" size="xs" onClick={stop}>
          {t("jobs.cancel")}
        </Button>
      </div>
      <span className="second number">{t("progressOf.bytes", { done: number.format(bytes), total: number.format(of) })}</span>
      <Meter done={bytes} total={of} />
    </div>
  );
}
