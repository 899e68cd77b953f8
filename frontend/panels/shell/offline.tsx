import { IconPlugConnectedX } from "@tabler/icons-react";
import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CallFailure } from "../../state/problem.ts";

/** Says that the connection is lost while any answer on screen could not be renewed for that reason. */
export function Offline() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const cache = client.getQueryCache();
    const look = () => {
      const failures = cache.getAll().map(({ state }) => state.error ?? state.fetchFailureReason);
      setLost(failures.some((error) => error instanceof CallFailure && error.kind === "offline"));
    };
    // The cache also tells of queries that a component makes while it renders: what is seen is set after that.
    return cache.subscribe(notifyManager.batchCalls(look));
  }, [client]);
  if (!lost) return null;
  return (
    <p className="offline row says-warning" role="status">
      <IconPlugConnectedX size={16} stroke={1.5} aria-hidden />
      {t("states.offline")}
    </p>
  );
}
