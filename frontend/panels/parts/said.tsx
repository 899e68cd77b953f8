import type { Sentence } from "../../../backend/domain/sentence.ts";
import { useSentences } from "./use-sentences.ts";

/** What the server computed, as one or more sentences in the reader's language. */
export function Said({ said, className, title }: { said: readonly Sentence[]; className?: string; title?: string }) {
  const print = useSentences();
  return (
    <span className={className} title={title}>
      {print(said)}
    </span>
  );
}

/** Several of them, one a line. */
export function SaidLines({ sentences }: { sentences: readonly Sentence[] }) {
  const print = useSentences();
  const lines = sentences.map((sentence) => print([sentence]));
  return (
    <ul className="lines" style={{ gap: 4 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
