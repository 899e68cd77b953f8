import type { Instant } from "../backend/domain/instant.ts";
import type { Fact, FactAttribute, Unidentified } from "../backend/domain/record.ts";
import { say } from "../backend/domain/sentence.ts";
import { type RowIssue, rowIssue } from "./row.ts";

export type FactDraft = Unidentified<Fact>;

/** What a row says of an account or a holder, without its blank cells. An issue when nothing is left to say. */
export function factOf(
  subject: string,
  said: readonly (readonly [FactAttribute, string | null])[],
  from: Instant | null = null,
  until: Instant | null = null,
): FactDraft | RowIssue {
  const facts: { attribute: FactAttribute; value: string }[] = [];
  for (const [attribute, value] of said) if (value !== null && value !== "") facts.push({ attribute, value });
  if (facts.length === 0) return rowIssue("row", subject, say("row.saysNothing"));
  return { kind: "fact", subject, facts, from, until };
}

/** A holder known by an identity document or registration number of China. */
export function chineseHolder(document: string): string {
  return `holder:ID-CN:${document}`;
}
