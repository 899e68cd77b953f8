import { IconPlugConnectedX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CallFailure } from "../../state/problem.ts";

/** Says that the connection is lost while any answer on screen could not be renewed for that reason. */
export function Offline() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(
    () =>
      client.getQueryCache().subscribe(() => {
        const failures = client
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.error ?? state.fetchFailureReason);
        setLost(failures.some((error) => error instanceof CallFailure && error.kind === "offline"));
      }),
    [client],
  );
  if (!lost) return null;
  return (
    <p className="offline row says-warning" role="status">
      <IconPlugConnectedX size={16} stroke={1.5} aria-hidden />
      {t("states.offline")}
    </p>
  );
}
