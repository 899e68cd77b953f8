import type { AccountId } from "../../domain/account.ts";
import type { HoldLine } from "../../domain/hold-plan.ts";
import { type Money, money } from "../../domain/money.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type CaseRequest, type RequestedAccount, requestRule } from "../../domain/request.ts";
import { type Sentence, say, timeValue } from "../../domain/sentence.ts";
import { accountsOf, inForce, lapsed } from "./holds-in-force.ts";
import type { ProposedRequest, Proposing } from "./proposal.ts";

/** A renewal is drafted so long before the end: time to read, sign and deliver it. Our own choice; no rule names a span. */
const RENEWAL_LEAD_MS = 30 * 86_400_000;

/** Renewals of freezes that end soon while traced money still stands there, where the country's rules know a renewal. */
export function proposeRenewals({ plan, existing, now, cleared }: Proposing): readonly ProposedRequest[] {
  const lines = new Map(plan.lines.map((line) => [line.account, line]));
  return inForce(existing, now).flatMap((held) => {
    const { kind, country, expiresAt } = held;
    if (kind === "stop-payment" || expiresAt === null || expiresAt - now > RENEWAL_LEAD_MS) return [];
    if (requestRule(country, "renewal") === null || isAnswered(existing, held, "renewal")) return [];
    const accounts = held.accounts.flatMap(({ account, amount }) => {
      const line = cleared.has(account) ? undefined : lines.get(account);
      return line === undefined ? [] : [{ account, amount: lesserOf(amount, line.hold) }];
    });
    return about(held, "renewal", accounts, say("request.renewal", { until: timeValue(expiresAt) }));
  });
}

/**
 * Releases that the records or an officer's decision call for: of an account where no rule traces anything any more, of what a hold
 * keeps beyond the traced sum, of an account cleared by an officer, and of what lapsed with nothing to follow it. One letter a hold
 * and reason.
 */
export function proposeReleases(from: Proposing): readonly ProposedRequest[] {
  const { existing, now } = from;
  const held = inForce(existing, now).filter((request) => !isAnswered(existing, request, "release"));
  const holding = accountsOf(inForce(existing, now));
  const over = lapsed(existing, now).filter((request) => !isAnswered(existing, request, "release"));
  return [
    ...held.flatMap((request) =>
      REASONS.flatMap(({ said, part }) => about(request, "release", parts(request, from, part), said)),
    ),
    ...over.flatMap((request) => {
      const gone = request.accounts.filter(({ account }) => !holding.has(account) && lineOf(from, account) === undefined);
      return about(request, "release", gone, say("request.releaseLapsed", { at: timeValue(request.expiresAt ?? now) }));
    }),
  ];
}

/** What of one held account is to be let go; null: nothing. */
type Part = (held: RequestedAccount, line: HoldLine | undefined, cleared: boolean) => RequestedAccount | null;

const REASONS: readonly { readonly said: Sentence; readonly part: Part }[] = [
  { said: say("request.releaseDecided"), part: (held, _, cleared) => (cleared ? held : null) },
  { said: say("request.releaseNothing"), part: (held, line, cleared) => (line === undefined && !cleared ? held : null) },
  {
    said: say("request.releaseExcess"),
    part: ({ account, amount }, line, cleared) => {
      if (cleared || line === undefined || amount === null || amount.currency !== line.hold.currency) return null;
      return amount.minor > line.hold.minor ? { account, amount: money(amount.minor - line.hold.minor, amount.currency) } : null;
    },
  },
];

function parts({ accounts }: CaseRequest, from: Proposing, part: Part): readonly RequestedAccount[] {
  return accounts.flatMap((held) => part(held, lineOf(from, held.account), from.cleared.has(held.account)) ?? []);
}

/** Where the plan still holds money there, lawful-looking accounts too: those a person is asked about, not the program. */
function lineOf({ plan }: Proposing, account: AccountId): HoldLine | undefined {
  return plan.lines.find((line) => line.account === account) ?? plan.askFirst.find((line) => line.account === account);
}

/** Whether a request of the kind about this one was drafted or sent already. */
function isAnswered(existing: readonly CaseRequest[], { id }: CaseRequest, kind: "renewal" | "release"): boolean {
  return existing.some((one) => one.kind === kind && one.about === id);
}

function about(
  { id, country, addressee, addresseeName }: CaseRequest,
  kind: "renewal" | "release",
  accounts: readonly RequestedAccount[],
  said: Sentence,
): readonly ProposedRequest[] {
  if (accounts.length === 0) return [];
  return [{ kind, country, addressee, addresseeName, accounts, places: [], about: id, reason: inEnglish(said), said }];
}

function lesserOf(asked: Money | null, traced: Money): Money {
  return asked === null || asked.currency !== traced.currency || asked.minor > traced.minor ? traced : asked;
}
