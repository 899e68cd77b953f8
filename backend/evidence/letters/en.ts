import type { LetterWords } from "./words.ts";

export const EN: LetterWords = {
  language: "en",
  to: (name) => `To: ${name}`,
  bank: (code) => `bank code ${code}`,
  issuer: (digits) => `issuer of cards ${digits}…`,
  reference: (caseNumber, number) => `Case ${caseNumber}, request ${number}`,
  basis: (basis) => `Legal basis: ${basis}`,
  subject: {
    query: "Request for account data and transactions",
    "stop-payment": "Request to stop payment of amounts",
    freeze: "Request to freeze amounts",
    renewal: "Request to renew a freeze",
    release: "Release of a hold",
    preservation: "Request to preserve camera pictures",
    foreign: "Request for assistance",
  },
  request: {
    query: "Please provide the holder's data and all transactions, with time to the second, balance and counterparty, of:",
    "stop-payment": "Please stop payment of the amounts below. An amount is held, never the account:",
    freeze: "Please freeze the amounts below. An amount is held, never the account:",
    renewal: "Please renew the freeze of the amounts below:",
    release: "Please release the amounts below:",
    preservation: "Please preserve pictures and machine logs of the cash withdrawals below, by your own clock:",
    foreign:
      "Please hold the amounts below, and of accounts without an amount provide holder and all transactions; of withdrawals, pictures:",
  },
  account: (number, amount) => (amount === null ? `account ${number}` : `account ${number}: ${amount}`),
  place: (time, channel) => (channel === null ? `withdrawal at ${time}` : `withdrawal at ${time}, ${channel}`),
  about: (number, sent) => `It concerns our request ${number}, sent ${sent}.`,
  closing: "This letter names accounts of your institution only.",
  closingAbroad: "This letter names accounts kept in your country only. Amounts are to be held, never accounts.",
};
