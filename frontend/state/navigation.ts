/** A screen of the rail, in the order of work. */
export interface Place {
  readonly name: PlaceName;
  /** The letter after G. */
  readonly letter: string;
  /** A task of which one opens the screen: without any, the screen is absent. */
  readonly tasks: readonly string[];
  /** Screens of a case stand under its address. */
  readonly ofCase: boolean;
}

export type PlaceName =
  | "home"
  | "overview"
  | "import"
  | "findings"
  | "canvas"
  | "trace"
  | "holds"
  | "requests"
  | "victims"
  | "evidence"
  | "audit"
  | "users";

export const PLACES: readonly Place[] = [
  { name: "home", letter: "h", tasks: ["read-case", "import-file"], ofCase: true },
  { name: "overview", letter: "o", tasks: ["trace-payment"], ofCase: true },
  // A bank sends files from its home, which is all it has.
  { name: "import", letter: "i", tasks: ["undo-import"], ofCase: true },
  { name: "findings", letter: "f", tasks: ["read-case"], ofCase: true },
  { name: "canvas", letter: "c", tasks: ["read-case"], ofCase: true },
  { name: "trace", letter: "t", tasks: ["trace-payment"], ofCase: true },
  { name: "holds", letter: "d", tasks: ["plan-holds"], ofCase: true },
  // A bank reads what is asked of it on its home.
  { name: "requests", letter: "r", tasks: ["plan-holds"], ofCase: true },
  { name: "victims", letter: "v", tasks: ["plan-holds"], ofCase: true },
  { name: "evidence", letter: "e", tasks: ["collect-evidence", "export-pack"], ofCase: true },
  { name: "audit", letter: "a", tasks: ["read-audit"], ofCase: false },
  { name: "users", letter: "u", tasks: ["manage-users"], ofCase: false },
];

/** Screens that somebody with these tasks sees; those of a case only while one is open. */
export function placesFor(tasks: readonly string[], caseId: string | null): readonly Place[] {
  return PLACES.filter((place) => place.tasks.some((task) => tasks.includes(task)) && (caseId !== null || !place.ofCase));
}

/** "/case/2025-0314/findings", "/case/2025-0314" for its home, "/audit". */
export function addressOfPlace(name: PlaceName, caseId: string | null): string {
  const place = PLACES.find((candidate) => candidate.name === name);
  if (place === undefined || !place.ofCase || caseId === null) return `/${name}`;
  const base = `/case/${encodeURIComponent(caseId)}`;
  return name === "home" ? base : `${base}/${name}`;
}

/** Case and screen that an address names; null parts where it names none. */
export function placeOfAddress(path: string): { readonly caseId: string | null; readonly name: PlaceName | null } {
  const [, first = "", second = "", third = ""] = path.split("/");
  const named = first === "case" ? third || "home" : first;
  const place = PLACES.find(({ name, ofCase }) => name === named && ofCase === (first === "case"));
  return { caseId: first === "case" && second !== "" ? decodeURIComponent(second) : null, name: place?.name ?? null };
}
