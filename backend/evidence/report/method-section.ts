import { parameterSentence } from "../../domain/parameter-sentence.ts";
import { TRACING_RULES } from "../../domain/trace.ts";
import type { PackContent } from "../pack-content.ts";
import { type Block, fact, heading, listOr, printSums, small } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** How everything was computed, with what, how well it was measured to do, and how to do it again. */
export function methodSection({ method, conventions, at }: PackContent, { labels, time, said }: ReportWords): readonly Block[] {
  const { method: texts, none, exhibits, trace } = labels;
  const detectors = method.detectors.map(({ kind, version, parameters }) => {
    const values = Object.entries(parameters).map(([name, parameter]) => said([parameterSentence(name, parameter)]));
    return texts.detector(`${exhibits.findings[kind]} (${kind})`, version, values.join(" · "));
  });
  return [
    heading(1, texts.head),
    { kind: "list", items: texts.steps },
    heading(2, texts.versions),
    { kind: "facts", rows: method.versions.map(({ name, version }) => fact(name, version, true)) },
    heading(2, texts.detectors),
    listOr(none, detectors),
    heading(2, texts.rules),
    { kind: "list", items: TRACING_RULES.map((rule) => trace.ruleTexts[rule]) },
    heading(2, texts.reliability),
    listOr(
      labels.notGiven,
      method.reliability.map(({ kind, said: sentence }) => `${exhibits.findings[kind]}: ${said([sentence])}`),
    ),
    heading(2, texts.limits),
    listOr(
      none,
      method.limits.map((limit) => said([limit])),
    ),
    heading(2, texts.rerun),
    listOr(labels.notGiven, method.rerun),
    heading(2, texts.conventions),
    { kind: "list", items: [...texts.conventionLines(time.zoneName(at)), ...conventions] },
  ];
}

/** What is not here: rejected findings with reasons, caps with exact counts, lists that were cut, unused material. */
export function leftOutSection({ leftOut }: PackContent, { labels, time, account, said }: ReportWords): readonly Block[] {
  const { leftOut: texts, none, exhibits } = labels;
  const rejected = leftOut.rejected.map(({ finding, reason, by, at }) =>
    texts.rejectedLine(exhibits.findings[finding.kind], said(finding.said.explanation), reason, by, time.moment(at)),
  );
  const capped = leftOut.capped.map((cap) =>
    texts.cappedLine(account(cap.account), exhibits.findings[cap.detector], cap.transfers, printSums(cap.amounts), cap.cap),
  );
  return [
    heading(1, texts.head),
    heading(2, texts.rejected),
    listOr(none, rejected),
    heading(2, texts.capped),
    listOr(none, capped),
    heading(2, texts.truncated),
    listOr(
      none,
      leftOut.truncated.map(({ what, shown, total, by }) => texts.truncatedLine(what, shown, total, by)),
    ),
    heading(2, texts.notes),
    listOr(
      none,
      leftOut.notes.map((note) => said([note])),
    ),
  ];
}

/** The template that a qualified person may sign. */
export function certificateSection({ generator, contentHash }: PackContent, { labels }: ReportWords): readonly Block[] {
  const { head, intro, statements, blanks } = labels.certificate;
  return [
    heading(1, head, true),
    small(intro),
    { kind: "list", items: statements(generator, contentHash) },
    { kind: "blanks", names: blanks },
  ];
}
