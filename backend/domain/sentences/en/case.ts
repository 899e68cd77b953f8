/** What is said of holds, traces, requests and returns. */
export const CASE = {
  "hold.layer": "Layer {layer} under {reports}.",
  "hold.came": "{payments|# payment|# payments} of {sums} with traced money came in, the first at {time}.",
  "hold.indicator": "Indicator: {finding}",
  "hold.licence": "Holder has a business licence {licence}.",
  "hold.licenceUnnumbered": "Holder has a business licence.",
  "hold.order": 'The payment of {sum} names an order or goods ("{word}").',
  "hold.tagged": "An officer tagged the account lawful.",
  "hold.missingPerson": "Holder is reported missing; screening for coercion has not been asked for.",
  "hold.inferred": "Balance inferred: no statement of this account gives it.",
  "hold.ownMoney": "{sum} of other money stood there before the first traced payment.",
  "hold.unordered": "Order of {rows} rows unknown: amounts could differ in another order.",
  "stop.service": "Tagged as a service: not followed.",
  "stop.counterparties":
    "{count} counterparties within {days} days of the first arrival, limit {limit}: a service, not followed.",
  "stop.hops": "{hops} hops from the payment, limit {limit}: not followed.",
  "remark.returned": "{sum} taken as the return of payment {payment}: it brings back what that one carried.",
  "remark.gapIn":
    "The statement's balance shows that {sum} came in, taken as other money, before this row and by no row held. Ask for the missing rows.",
  "remark.gapOut":
    "The statement's balance shows that {sum} left, taken by the rule as gone unseen, before this row and by no row held. Ask for the missing rows.",
  "request.stop": "Traced money stands in the accounts named.",
  "request.query": "Traced money went there, and no statement of it is held.",
  "request.preserve": "Traced money was drawn in cash: camera pictures are overwritten within weeks.",
  "return.thailand": "The account is kept in Thailand.",
  "return.single": "One deposit is seen, and every rule traces it to {report}.",
  "return.agreed":
    "{deposits|One deposit is|# deposits are} seen, and every rule and every possible order gives each victim the same.",
  "return.open": "{deposits|One deposit is|# deposits are} seen, and the time stamps leave more than one answer ({answers}).",
  "return.answer": "{rule} {sum}",
} as const;
