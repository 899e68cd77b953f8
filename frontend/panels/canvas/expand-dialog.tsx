import { Button, Modal, NativeSelect, NumberInput, Radio, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExpandBody, ExpandFilter } from "../../../backend/api/contract/canvas.ts";
import { call } from "../../state/api.ts";
import { MOST_DRAWN } from "../../state/canvas/content.ts";
import { caseKey } from "../../state/queries.ts";
import { useTimes } from "../parts/use-times.ts";
import { amountIn, type ExpandFields, filterOf, MOST, timeIn } from "./expand-ask.ts";
import { ExpandCounts } from "./expand-counts.tsx";
import { KINDS, ROLES } from "./kinds-and-roles.ts";

interface ExpandDialogProps {
  readonly caseId: string;
  readonly account: string;
  readonly label: string;
  /** In which amounts are filtered. */
  readonly currency: string;
  readonly first: ExpandFields;
  readonly isAdding: boolean;
  readonly drawn: number;
  readonly close: () => void;
  readonly add: (ask: Omit<ExpandBody, "shown">) => void;
}

const DIRECTIONS = ["in", "out", "both"] as const;
const PATIENCE_MS = 200;
const UNFILTERED = { from: null, until: null, least: null, kinds: [], roles: [] };

/** Says exactly what would come before anything comes. */
export function ExpandDialog({ caseId, account, label, currency, first, isAdding, drawn, close, add }: ExpandDialogProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const [fields, setFields] = useState(first);
  const change = (next: Partial<ExpandFields>) => setFields((before) => ({ ...before, ...next }));
  const filter = filterOf(account, currency, fields, times);
  const [settled] = useDebouncedValue(filter, PATIENCE_MS);
  const counts = usePreview(caseId, settled);
  const everything = usePreview(caseId, { account, direction: "both", ...UNFILTERED });
  const fits = counts?.[fields.direction].transfers ?? 0;
  const adds = Math.min(fits, fields.top);
  const would = drawn + Math.min(adds, counts?.[fields.direction].accounts ?? 0);
  const ask = filter && { ...filter, order: fields.order, top: fields.top };
  return (
    <Modal opened onClose={close} title={t("canvas.expand.title", { label })} size="lg">
      <form
        className="lh-expand"
        onSubmit={(event) => {
          event.preventDefault();
          if (ask && adds > 0) add(ask);
        }}
      >
        <SegmentedControl
          aria-label={t("canvas.expand.direction")}
          data={DIRECTIONS.map((value) => ({
            value,
            label: `${t(`canvas.expand.${value}`)} ${counts?.[value].transfers ?? "…"}`,
          }))}
          value={fields.direction}
          onChange={(value) => change({ direction: DIRECTIONS.find((one) => one === value) ?? "both" })}
          data-autofocus
        />
        <ExpandCounts counts={counts} direction={fields.direction} />
        <Filters fields={fields} currency={currency} change={change} />
        <OtherAccount kind={fields.kind} role={fields.role} change={change} />
        <Radio.Group
          label={t("canvas.expand.order")}
          value={fields.order}
          onChange={(value) => change({ order: value === "time" ? "time" : "amount" })}
        >
          <div className="lh-expand-row">
            <Radio value="amount" label={t("canvas.expand.byAmount")} />
            <Radio value="time" label={t("canvas.expand.byTime")} />
            <NumberInput
              aria-label={t("canvas.expand.top")}
              min={1}
              max={MOST}
              w={90}
              value={fields.top}
              onChange={(value) => change({ top: Math.min(MOST, Math.max(1, Number(value))) })}
            />
          </div>
        </Radio.Group>
        <p role="status">{saysOf(t, { counts: counts !== undefined, adds, fits, hidden: hiddenBy(everything, counts) })}</p>
        <TooMany would={would} />
        <Button type="submit" loading={isAdding} disabled={!ask || adds === 0 || would > MOST_DRAWN}>
          {adds === 0
            ? t(counts ? "canvas.expand.nothingToAdd" : "canvas.expand.counting")
            : t("canvas.expand.add", { count: adds })}
        </Button>
      </form>
    </Modal>
  );
}

/** More accounts than a canvas draws: how many it would be, and what to do. */
function TooMany({ would }: { readonly would: number }) {
  const { t } = useTranslation();
  if (would <= MOST_DRAWN) return null;
  const counts = { would: would.toLocaleString("en-US"), most: MOST_DRAWN.toLocaleString("en-US") };
  return <p role="alert">{t("canvas.expand.tooMany", counts)}</p>;
}

interface FiltersProps {
  readonly fields: ExpandFields;
  readonly currency: string;
  readonly change: (next: Partial<ExpandFields>) => void;
}

function Filters({ fields, currency, change }: FiltersProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const timeError = (text: string) => (timeIn(text, times) === undefined ? t("canvas.expand.badTime") : null);
  const form = t("canvas.expand.timeForm");
  return (
    <div className="lh-expand-row">
      <TextInput
        label={t("canvas.expand.from")}
        placeholder={form}
        value={fields.from}
        error={timeError(fields.from)}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        label={t("canvas.expand.until")}
        placeholder={form}
        value={fields.until}
        error={timeError(fields.until)}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      <TextInput
        label={`${t("canvas.expand.least")} (${currency})`}
        inputMode="decimal"
        value={fields.least}
        error={amountIn(fields.least) === undefined ? t("canvas.expand.badAmount") : null}
        onChange={(event) => change({ least: event.currentTarget.value })}
      />
    </div>
  );
}

/** Which kind the other account is of, and which part it has in the case. */
function OtherAccount({ kind, role, change }: Pick<ExpandFields, "kind" | "role"> & Pick<FiltersProps, "change">) {
  const { t } = useTranslation();
  const any = { value: "", label: t("canvas.expand.any") };
  return (
    <div className="lh-expand-row">
      <NativeSelect
        label={t("canvas.expand.kind")}
        data={[any, ...KINDS.map((value) => ({ value, label: t(`canvas.kind.${value}`) }))]}
        value={kind}
        onChange={(event) => change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? "" })}
      />
      <NativeSelect
        label={t("canvas.expand.role")}
        data={[any, ...ROLES.map((value) => ({ value, label: t(`canvas.role.${value}`) }))]}
        value={role}
        onChange={(event) => change({ role: ROLES.find((one) => one === event.currentTarget.value) ?? "" })}
      />
    </div>
  );
}

type Preview = ReturnType<typeof usePreview>;

function usePreview(caseId: string, filter: ExpandFilter | null) {
  const { data } = useQuery({
    queryKey: [...caseKey(caseId), "preview", filter],
    queryFn: ({ signal }) => call("preview", { params: { case: caseId }, ...(filter && { body: filter }), signal }),
    enabled: filter !== null,
    placeholderData: keepPreviousData,
  });
  return data;
}

function hiddenBy(everything: Preview, counts: Preview): number {
  return everything && counts ? everything.both.transfers - counts.both.transfers : 0;
}

interface Sums {
  readonly counts: boolean;
  readonly adds: number;
  readonly fits: number;
  readonly hidden: number;
}

function saysOf(t: ReturnType<typeof useTranslation>["t"], { counts, adds, fits, hidden }: Sums): string {
  if (!counts) return "…";
  const parts = [
    adds === 0 ? t("canvas.expand.none") : t("canvas.expand.adds", { count: adds }),
    fits > adds ? t("canvas.expand.waits", { count: fits - adds }) : "",
    hidden > 0 ? t("canvas.expand.filterHides", { count: hidden }) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}
