import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PackEntry } from "../bag.ts";
import type { PackContent } from "../pack-content.ts";
import type { Block } from "./blocks.ts";
import { cover } from "./cover.ts";
import { custodySection } from "./custody-section.ts";
import { exhibitSection } from "./exhibit-section.ts";
import { fileSection } from "./file-section.ts";
import { reportFonts, SCRIPT_FONTS } from "./fonts.ts";
import { holdSection } from "./hold-section.ts";
import { EN } from "./labels.en.ts";
import { TH } from "./labels.th.ts";
import type { Labels } from "./labels.ts";
import { ZH } from "./labels.zh.ts";
import { leadSection } from "./lead-section.ts";
import { certificateSection, leftOutSection, methodSection } from "./method-section.ts";
import { printAll, printerFor } from "./printable.ts";
import { qualitySection } from "./quality-section.ts";
import { reportWords } from "./report-words.ts";
import { traceSection } from "./trace-section.ts";
import { victimSchedule } from "./victim-schedule.ts";

/** The languages of a report, in the order in which a pack lists them. */
const REPORT_LANGUAGES: readonly Labels[] = [EN, ZH, TH];

/**
 * The report as one PDF/A-2b file a language (ISO 19005-2), the same content in each: a clerk files the one in the court's
 * language, whole. Bytes depend on content and fingerprint alone; the files are dated `at`.
 */
export function reportEntries(content: PackContent, fingerprint: string): readonly PackEntry[] {
  const { files, canSet } = reportFonts();
  const compiler = NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontBlobs: [...files] }],
  });
  const template = readFileSync(fileURLToPath(new URL("report.typ", import.meta.url)), "utf8");
  const printer = printerFor(canSet);
  return REPORT_LANGUAGES.map((labels) => {
    const report = JSON.stringify(printAll(reportData(content, labels, fingerprint), printer));
    return { path: `data/report.${labels.lang}.pdf`, bytes: pdfOf(compiler, template, report, content.at) };
  });
}

function pdfOf(compiler: NodeCompiler, mainFileContent: string, report: string, at: number): Uint8Array {
  const compiled = compiler.compile({ mainFileContent, inputs: { report } });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeDiagnostics();
    const facts = error === null ? [] : compiler.fetchDiagnostics(error);
    throw new Error(`the report does not compile: ${JSON.stringify(facts).slice(0, 2000)}`);
  }
  return compiler.pdf(document, { pdfStandard: "a-2b", creationTimestamp: Math.floor(at / 1000) });
}

/** What the template sets: everything in words already, in order. */
function reportData(content: PackContent, labels: Labels, fingerprint: string): object {
  const words = reportWords(content, labels);
  const body: readonly Block[] = [
    ...victimSchedule(content, words),
    ...traceSection(content, words),
    ...leadSection(content, words),
    ...holdSection(content, words),
    ...exhibitSection(content, words),
    ...fileSection(content, words),
    ...qualitySection(content, words),
    ...methodSection(content, words),
    ...leftOutSection(content, words),
    ...custodySection(content, words),
    ...certificateSection(content, words),
  ];
  const { lang, region, size, leading, title, page, contents, cover: texts } = labels;
  const time = words.time;
  return {
    ...{ lang, region, size, leading, title, page, contents },
    caseId: content.case.id,
    subtitle: content.case.title,
    generator: content.generator,
    date: dateParts(content.at),
    footer: `${texts.asOf} ${time.moment(content.at)} ${time.zoneName(content.at)}`,
    ...fontsFor(lang),
    cover: cover(content, words, fingerprint),
    body,
  };
}

/** Chinese takes its punctuation from the Chinese font, so Latin letters alone come from the Latin one. */
function fontsFor(lang: string): object {
  const latin = { name: "Noto Sans", latinOnly: lang === "zh" };
  const scripts = (lang === "zh" ? ["Noto Sans SC", ...SCRIPT_FONTS] : SCRIPT_FONTS).map((name) => ({ name }));
  return { fonts: [latin, ...scripts, { name: "Noto Sans" }], monoFonts: ["Noto Sans Mono", ...SCRIPT_FONTS, "Noto Sans"] };
}

function dateParts(at: number): object {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
