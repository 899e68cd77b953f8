import type { AccountId } from "../../domain/account.ts";
import type { Link } from "../../domain/link.ts";
import type { Movement, RecordId, SourceRecord, SourceRef } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import { byTime, type Transfer, type TransferId, transferOf } from "../../domain/transfer.ts";
import { type Held, type Ledger, movementIn } from "./ledger.ts";

/** A ledger as one scope shows it. */
export interface Sight {
  /** Visible places of a record; none when it does not show. */
  sourcesOf(id: RecordId): readonly SourceRef[];
  records(): readonly SourceRecord[];
  /** Visible movements of an account, settled and failed. */
  movementsOf(account: AccountId): readonly Movement[];
  /** Visible settled movements that are one transfer with this record; empty when it is none. */
  together(id: RecordId): readonly Movement[];
  links(): readonly Link[];
}

export function sightOf(ledger: Ledger, scope: Scope): Sight {
  const visible = ({ sources }: Held): boolean => sources.some(({ file }) => includes(scope, file));
  const shows = (id: RecordId): boolean => {
    const held = ledger.held.get(id);
    return held !== undefined && visible(held);
  };
  const shown = (id: RecordId): readonly Movement[] => (shows(id) ? movementIn(ledger, id) : []);
  return {
    sourcesOf: (id) => (ledger.held.get(id)?.sources ?? []).filter(({ file }) => includes(scope, file)),
    records: () => [...ledger.held.values()].filter(visible).map(({ record }) => record),
    movementsOf: (account) => [...(ledger.byAccount.get(account) ?? [])].flatMap(shown),
    together: (id) => {
      const [own] = shown(id);
      if (own?.status !== "settled") return [];
      const link = ledger.links.get(id);
      return link ? [...shown(link.payer), ...shown(link.payee)] : [own];
    },
    links: () => [...new Set(ledger.links.values())].filter(({ payer, payee }) => shows(payer) && shows(payee)),
  };
}

/** The transfers that these records are part of, each once, in the total order of byTime. */
export function transfersWith(sight: Sight, ids: Iterable<RecordId>): readonly Transfer[] {
  const transfers = new Map<TransferId, Transfer>();
  for (const id of ids) {
    const [first, ...rest] = sight.together(id);
    if (!first) continue;
    const transfer = transferOf([first, ...rest]);
    transfers.set(transfer.id, transfer);
  }
  return [...transfers.values()].sort(byTime);
}
