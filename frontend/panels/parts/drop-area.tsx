import type { Icon } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";

interface Props {
  /** What may be dropped here; it also names the area. */
  readonly says: string;
  readonly icon: Icon;
  readonly drop: (dropped: DataTransfer) => void;
  /** The buttons of who chooses instead. */
  readonly children: ReactNode;
}

/** A place that files are dropped on. */
export function DropArea({ says, icon: Sign, drop, children }: Props) {
  const [over, setOver] = useState(false);
  return (
    <section
      className="drop"
      aria-label={says}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer);
      }}
    >
      <Sign size={20} stroke={1.5} aria-hidden />
      <p>{says}</p>
      {children}
    </section>
  );
}
