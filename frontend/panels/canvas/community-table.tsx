import type { ColumnDef } from "@tanstack/react-table";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InstantDocument } from "../../../backend/api/contract/basics.ts";
import type { Bubble, CommunityLayer } from "../../state/canvas/bubbles.ts";
import { largest } from "../../state/canvas/node-look.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { isSeenIn } from "../../state/canvas/time-chart.ts";
import { moneyListText } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { useTimes } from "../parts/use-times.ts";
import { CanvasTable } from "./canvas-table.tsx";

interface CommunityTableProps {
  readonly layer: CommunityLayer;
  readonly stretch: Stretch | null;
}

/** The communities on the map as rows: of a brushed stretch those that were seen in it. */
export function CommunityTable({ layer, stretch }: CommunityTableProps) {
  const { t } = useTranslation();
  const { selected, select } = useSelection();
  const columns = useColumns();
  const all = useMemo(() => Object.values(layer.bubbles), [layer]);
  const rows = useMemo(() => all.filter((bubble) => isSeenIn(bubble, stretch)), [all, stretch]);
  const counts = { shown: rows.length.toLocaleString("en-US"), total: all.length.toLocaleString("en-US") };
  return (
    <CanvasTable
      name={t("communities.table.name")}
      said={t("communities.table.shown", counts)}
      rows={rows}
      columns={columns}
      sortedBy="id"
      idOf={({ id }) => String(id)}
      isOn={({ id }) => selected?.kind === "community" && selected.id === String(id)}
      select={({ id }) => select({ kind: "community", id: String(id) })}
    />
  );
}

function useColumns(): ColumnDef<Bubble>[] {
  const { t } = useTranslation();
  const times = useTimes();
  return useMemo(() => {
    const none = t("canvas.nothing");
    const money = (id: "in" | "out" | "inside"): ColumnDef<Bubble> => ({
      id,
      header: t(`communities.${id}`),
      accessorFn: (bubble) => largest(bubble[id].sums),
      cell: ({ row }) => moneyListText(row.original[id].sums, none),
    });
    const moment = (id: "first" | "last"): ColumnDef<Bubble> => ({
      id,
      header: t(`communities.${id}`),
      accessorFn: (bubble) => timeOf(bubble[id]),
      cell: ({ row }) => {
        const at = row.original[id];
        return at === null ? "" : times.instant(at);
      },
    });
    return [
      {
        id: "id",
        header: t("communities.table.community"),
        accessorFn: ({ id }) => id,
        cell: ({ row }) => t("communities.name", { number: row.original.id }),
      },
      { id: "size", header: t("communities.table.accounts"), accessorFn: ({ size }) => size },
      money("in"),
      money("out"),
      money("inside"),
      moment("first"),
      moment("last"),
      { id: "victims", header: t("communities.table.victims"), accessorFn: ({ victims }) => victims.join(", ") },
      { id: "findings", header: t("communities.table.findings"), accessorFn: ({ findings }) => findings },
    ];
  }, [t, times]);
}

/** A community of which no moment is known comes last. */
function timeOf(at: InstantDocument | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Date.parse(at.at);
}
