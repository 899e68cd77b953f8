/** Structures over many accounts, what makes them stand out, and what speaks against them. */
export const STRUCTURES = {
  "structure.fanIn": "Fan-in: {payers|# payer|# payers} sent {account} {sums} within {length}.",
  "structure.fanOut": "Fan-out: {account} sent {sums} to {payees|# payee|# payees} within {length}.",
  "structure.gatherScatter":
    "Gather-scatter: {account} was sent {in} by {payers|# account|# accounts} and sent {out} to {payees|# account|# accounts} within {length}.",
  "structure.scatterGather":
    "Scatter-gather: {account} sent {sums} to {payees|# account|# accounts}, and several of them sent it to the same account within {length}.",
  "structure.cycle":
    "Cycle: money went from {account} by way of {others|# other account|# other accounts} and came back within {length}; {sums} moved in all.",
  "structure.chain":
    "Chain: money from {account} went on from account to account in {transfers|# transfer|# transfers} within {length}; {sums} moved in all.",
  "telling.fresh": "{fresh} of {all|# payment|# payments} {fresh|is|are} between accounts that never deal at another time.",
  "telling.again":
    "{fresh} of {all|# payment|# payments} {fresh|is|are} between accounts that deal again, as hardly any two do here.",
  "telling.passed": "{some|# passes on, or is passed on,|# pass on, or are passed on,} in much the same amount.",
  "telling.spokes": "{some|# belongs|# belong} to more new contacts at one account than it usually has.",
  "telling.large": "{some|# is|# are} larger than three in four first contacts, by the habits of both sides.",
  "known.between": "{sums} of it moved between accounts that deal at other times too.",
  "amounts.ordinaryBoth": "{some} of its {all} payments {some|is|are} of ordinary size for both sides.",
  "batch.left": "{payments|# payment|# payments} left in a batch that paid many others, as salaries do.",
  "batch.ofIts": "{some} of its payments left in a batch that paid many others, as salaries do.",
  "open.ends": "{payments|# payment|# payments} have an account at one end that meets new people all the time, as shops do.",
  "novelty.contactNothing": "In these records hardly any two accounts deal twice, so a first contact says nothing.",
  "bipartite.told":
    "Groups facing groups: {payers|# payer|# payers} each paid several of the same {payees|# payee|# payees}, {sums} within {length}; none of them ever dealt with each other at another time.",
  "stack.told":
    "Stacked layers: {payers|# payer|# payers} paid several of the same {middle|# account|# accounts}, who paid several of the same {payees|# payee|# payees}; {sums} moved within {length}, and none of them ever dealt with each other at another time.",
  "desk.told":
    "Compatible with one settlement desk of {near} and {far}: {ways}; {pairs|# pair|# pairs}, {chance} expected by chance, p {p}, {rivals|# rival pairing|# rival pairings}.",
  "desk.way": "{first} in, {second} out at {value} {second} per {first} [{low}–{high}]",
  "desk.wayInverse": "{first} in, {second} out at {value} {first} per {second} [{low}–{high}]",
  "desk.notTested": "not tested: too few days",
  "desk.leastP": "{p} (the least that can be shown)",
  "desk.splits": "{deals|# further deal|# further deals} in two or three parts.",
  "desk.residue":
    "Not explained: {ins|# payment|# payments} in ({in}) and {outs} out ({out}): netted, settled elsewhere, or other business.",
  "desk.lead": "A lead: no path joins the two sides, and no trace goes on here.",
  "desk.licensed": "Licensed or published rate: yes, a source gives a business licence for {accounts} or its holder.",
  "desk.licenceUnknown": "Licensed or published rate: unknown, no source says so; ask before calling it hidden.",
  "desk.tabledRates": "reference rates of {day}",
  "desk.market": "The market is taken from {source}; no figure is converted by it.",
  "desk.leastCounterparties": "Too many amounts to compare: accounts under {count} counterparties were not looked into.",
  "desk.furtherRates": "Part of the pairs need {rates|# further rate|# further rates}.",
  "pool.told":
    "{account} deals with {others|# counterparty|# counterparties} in both directions; {settled} of its {all} payments mirror payments of {accounts} at one hidden rate.",
  "pool.lead": "A lead: no path joins them.",
  "byChance.told":
    "A check of sanity: {transfers|# transfer|# transfers} from the middle of the records hold {found|# structure|# structures} as they are, and {shuffled} with their times dealt out by chance. It calibrates nothing.",
} as const;
