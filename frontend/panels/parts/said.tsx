import { printed } from "../../state/said.ts";
import { useTimes } from "./use-times.ts";

/** A sentence that the server says, in English whatever the screen's language; times in the chosen zone. */
export function Said({ text, className, title }: { text: string; className?: string; title?: string }) {
  const times = useTimes();
  return (
    <span lang="en" className={className} title={title}>
      {printed(text, times)}
    </span>
  );
}

/** Several of them, one a line. */
export function SaidLines({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="lines" style={{ gap: 4 }}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Said text={sentence} />
        </li>
      ))}
    </ul>
  );
}
