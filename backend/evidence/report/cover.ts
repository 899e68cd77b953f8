import type { PackContent } from "../pack-content.ts";
import { printFingerprint } from "../signing-key.ts";
import { type Block, fact, paragraph, small } from "./blocks.ts";
import { timePrinter } from "./print-time.ts";
import type { ReportWords } from "./report-words.ts";

/** The first page: which case, as of when, whose key, and that it is an analysis which somebody must adopt. */
export function cover(content: PackContent, { labels }: ReportWords, fingerprint: string): readonly Block[] {
  const { cover: words, adopt } = labels;
  const { victims, exhibits, files } = content;
  return [
    {
      kind: "facts",
      rows: [
        fact(words.case, content.case.id),
        fact(words.asOf, asOfText(content, words.buddhist)),
        fact(words.holds, words.counts(victims.length, exhibits.length, files.length)),
        fact(words.fingerprint, inTwoLines(printFingerprint(fingerprint)), true),
        fact(words.version, String(content.version)),
        fact(words.contentHash, content.contentHash, true),
        fact(words.generator, content.generator),
      ],
    },
    { kind: "notice", title: words.notice, lines: words.noticeLines },
    paragraph(adopt.intro),
    { kind: "blanks", names: adopt.blanks },
    small(words.asOfNote),
    small(words.verify),
    small(words.translation),
  ];
}

function asOfText({ at, zones }: PackContent, buddhist: (year: number) => string): readonly string[] {
  return zones.map((zone) => {
    const time = timePrinter(zone);
    const era = zone === "Asia/Bangkok" ? ` (${buddhist(time.buddhistYear(at))})` : "";
    return `${time.moment(at)} ${time.zoneName(at)} ${zone}${era}`;
  });
}

/** Sixteen groups as two lines of eight, so that two people can read them to each other. */
function inTwoLines(groups: string): readonly string[] {
  return [groups.slice(0, 39), groups.slice(40)];
}
