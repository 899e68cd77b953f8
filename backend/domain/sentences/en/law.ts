/** What provisions say, as text: whether one is met is for the authority to say. Sources stand beside them in their tables. */
export const LAW = {
  "law.cnAiding":
    "Settlement of CNY 200,000 or more; advertising funds of CNY 50,000 or more; gain of CNY 10,000 or more; help to three or more persons helped. Persons helped are not payees: transfers alone cannot count them.",
  "law.cnCards": "One-way inflow above CNY 300,000 of which at least CNY 3,000 is proven fraud; lawful money is deducted.",
  "law.cnConcealment": "An amount alone is not enough: knowledge, conduct and circumstances are weighed together.",
  "law.cnExchange":
    "Volume of CNY 5,000,000 or gain of CNY 100,000: serious. Volume of CNY 25,000,000 or gain of CNY 500,000: especially serious.",
  "law.cnStop": "48 hours from the stop, at most twice per account; the account data must match.",
  "law.cnFreeze": "Six months, renewable before they end.",
  "law.cnRenewal": "Six months from the renewal.",
  "law.cnQuery": "Banks must answer queries of deposits that an investigation needs.",
  "law.treaty":
    "Requests go between the central authorities that the treaty names; under Chinese law none leaves without the competent authority's approval.",
  "law.thStop":
    "The bank holds for 72 hours; the victim complains to the police within them. Since September 2025 the traced amount is held, not the account.",
  "law.thFreeze": "Seven days from the complaint.",
  "law.thRelease": "Release is promised in 4 hours to 1 working day.",
  "law.cnReturnSingle": "A single deposit that is traced to the victim is returned to the victim.",
  "law.cnReturnTraced": "Of several deposits, those that the time stamps trace to a victim are returned to that victim.",
  "law.cnReturnShared":
    "What the time stamps do not trace is returned in proportion to what each victim lost, after 30 days' notice in which objections are heard.",
  "law.thReturn":
    "Money held in mule accounts is returned to the injured persons who are shown, in proportion where it does not suffice.",
} as const;
