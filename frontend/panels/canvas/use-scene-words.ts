import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { compactSums, usualCurrency } from "../../state/canvas/compact-money.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import { UNNAMED } from "../../state/canvas/lanes-by.ts";
import { rateText } from "../../state/canvas/leads.ts";
import type { SceneWords } from "../../state/canvas/scene.ts";
import { accountText as shortName } from "../../state/print-account.ts";
import { moneyListText, moneyText } from "../../state/print-money.ts";
import { accountLabel, accountSecond } from "./account-words.ts";

/** The words of the drawn canvas in the reader's language. */
export function useSceneWords(content: CanvasContent): SceneWords {
  const { t, i18n } = useTranslation();
  const usual = usualCurrency(Object.values(content.flows).flatMap(({ sums }) => sums));
  const language = i18n.language;
  return useMemo(() => {
    const label = (account: CanvasAccount) => accountLabel(account, t);
    const exact = (sums: readonly MoneyDocument[]) => moneyListText(sums, t("canvas.nothing"));
    const head = (layer: number | "ends") => {
      if (layer === "ends") return t("canvas.head.ends");
      return layer === 0 ? t("canvas.head.victims") : t("canvas.head.layer", { layer });
    };
    return {
      label,
      second: (account) => accountSecond(account, t),
      near: ({ bank }, held) => [
        ...(bank === null ? [] : [bank]),
        ...(held === undefined ? [] : [t("canvas.toHold", { sum: moneyText(held) })]),
      ],
      nowLayer: (layer) => t("canvas.nowLayer", { layer }),
      spoken: (account) =>
        t("canvas.spoken", {
          label: label(account),
          kind: t(`canvas.kind.${account.kind}`),
          role: t(`canvas.role.${account.role}`),
          layer: account.layer === null ? t("canvas.noLayer") : head(account.layer),
          in: exact(account.in.sums),
          out: exact(account.out.sums),
          findings: t("canvas.findings", { count: account.findings.length }),
        }),
      flow: ({ sums, transfers }) => {
        const amount = compactSums(sums, usual, language);
        return transfers === 1 ? amount : t("canvas.flowOfMany", { amount, count: transfers });
      },
      transfer: ({ paid }) => compactSums([paid], usual, language),
      community: ({ id, victims }) => [t("communities.name", { number: id }), ...victims].join(", "),
      communitySecond: ({ inside }) =>
        t("communities.within", {
          sums: inside.transfers === 0 ? t("canvas.nothing") : compactSums(inside.sums, null, language),
        }),
      communitySpoken: ({ id, size, in: into, out, inside, findings }, isOpen) =>
        t(isOpen ? "communities.spokenOpen" : "communities.spoken", {
          name: t("communities.name", { number: id }),
          accounts: t("canvas.accounts", { count: size }),
          in: exact(into.sums),
          out: exact(out.sums),
          inside: exact(inside.sums),
          findings: t("canvas.findings", { count: findings }),
        }),
      restSpoken: (count, { id }) =>
        t("communities.spokenRest", {
          accounts: t("canvas.accounts", { count }),
          name: t("communities.name", { number: id }),
        }),
      failed: (count) => t("canvas.failed.line", { count }),
      more: (count) => t("canvas.more", { count }),
      moreSecond: (sums) => compactSums(sums, null, language),
      moreSpoken: (count, host) => t("canvas.spokenMore", { count, label: label(host) }),
      lead: ({ leads, sums }) =>
        leads.length === 1
          ? t("leads.label", { amount: exact(sums) })
          : t("leads.labelMany", { count: leads.length, amount: exact(sums) }),
      leadSecond: ({ leads: [lead] }) => t("leads.at", { rate: rateText(lead) }),
      leadSpoken: ({ anchor, leads, sums }) =>
        t("leads.spoken", { count: leads.length, account: shortName(anchor), amount: exact(sums) }),
      head,
      beyond: t("canvas.beyond"),
      band: t("canvas.band"),
      lane: (kind, name) => {
        if (name === UNNAMED) return t(`canvas.lane.${kind}`);
        return kind === "countries" ? t(`communities.countries.${name}`, { defaultValue: name }) : name;
      },
    };
  }, [t, language, usual]);
}
