import type { AccountId } from "../../domain/account.ts";
import { COUNTRIES, type Country, countryOf } from "../../domain/country.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import type { RequestedAccount } from "../../domain/request.ts";
import { say } from "../../domain/sentence.ts";
import { waitingFor } from "./holds-in-force.ts";
import type { ProposedRequest, Proposing } from "./proposal.ts";

/** The authority that a country takes requests of other countries by, as the treaty of the rule table names it. */
const CENTRAL_AUTHORITY: Readonly<Record<Country, string>> = {
  CN: "司法部 (Ministry of Justice)",
  TH: "สำนักงานอัยการสูงสุด (Office of the Attorney General)",
};

/**
 * One request a country for all that is asked of accounts kept there: an amount to hold where traced money stands, else the
 * statement that is missing or the pictures of a withdrawal. No bank abroad gets a letter of its own.
 */
export function proposeForeign({ plan, cash, existing, home, cleared }: Proposing): readonly ProposedRequest[] {
  const covered = waitingFor(existing, "foreign");
  const said = say("request.foreign");
  return COUNTRIES.filter((country) => home !== null && country !== home).flatMap((country) => {
    const isThere = (account: AccountId) => countryOf(account) === country && !covered.has(account) && !cleared.has(account);
    const asked = new Map<AccountId, RequestedAccount>();
    for (const account of cash.keys()) asked.set(account, { account, amount: null });
    for (const { account } of plan.missing) asked.set(account, { account, amount: null });
    for (const { account, hold } of plan.lines) asked.set(account, { account, amount: hold });
    const accounts = [...asked.values()].filter(({ account }) => isThere(account));
    if (accounts.length === 0) return [];
    accounts.sort((a, b) => (a.account < b.account ? -1 : 1));
    return [
      {
        kind: "foreign" as const,
        country,
        addressee: `country:${country}`,
        addresseeName: CENTRAL_AUTHORITY[country],
        accounts,
        places: accounts.flatMap(({ account }) => cash.get(account) ?? []),
        about: null,
        reason: inEnglish(said),
        said,
      },
    ];
  });
}
