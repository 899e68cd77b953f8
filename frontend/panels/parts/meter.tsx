/** How much of something is done; empty while nobody knows how much there is. */
export function Meter({ done, total }: { done: number; total: number | null }) {
  return (
    <div className="meter">
      <div style={{ width: total === null || total === 0 ? "0%" : `${Math.min(100, (100 * done) / total)}%` }} />
    </div>
  );
}
