/** "2025-03-14 – 2025-03-16", open at a side that nobody knows; one moment stands once, and nothing where nothing is known. */
export function Period({ from, until }: { from: string | null; until: string | null }) {
  if (from === null && until === null) return null;
  const text = from === until ? from : `${from ?? ""} – ${until ?? ""}`.trim();
  return <span className="third number">{text}</span>;
}
