import type { LetterWords } from "./words.ts";

export const ZH: LetterWords = {
  language: "zh",
  to: (name) => `致：${name}`,
  bank: (code) => `银行代码 ${code}`,
  issuer: (digits) => `卡号 ${digits}… 的发卡行`,
  reference: (caseNumber, number) => `案件编号 ${caseNumber}，文书编号 ${number}`,
  basis: (basis) => `法律依据：${basis}`,
  subject: {
    query: "协助查询财产通知书",
    "stop-payment": "紧急止付通知书",
    freeze: "协助冻结财产通知书",
    renewal: "协助续行冻结财产通知书",
    release: "协助解除冻结财产通知书",
    preservation: "调取证据通知书（保全监控录像）",
    foreign: "国际协助请求书",
  },
  request: {
    query: "请提供下列账户的开户资料及全部交易明细（含精确到秒的时间、余额、对手信息）：",
    "stop-payment": "请对下列金额予以止付。止付的是金额，不是账户：",
    freeze: "请对下列金额予以冻结。冻结的是金额，不是账户：",
    renewal: "请对下列金额续行冻结：",
    release: "请对下列金额解除冻结：",
    preservation: "请按贵行时钟保全下列取现的监控录像及设备日志：",
    foreign: "请冻结下列金额；未列金额的账户，请提供开户资料及全部交易明细；列有取现的，请保全监控录像：",
  },
  account: (number, amount) => (amount === null ? `账户 ${number}` : `账户 ${number}：${amount}`),
  place: (time, channel) => (channel === null ? `取现时间 ${time}` : `取现时间 ${time}，${channel}`),
  about: (number, sent) => `本文书涉及我方文书 ${number}（发出时间 ${sent}）。`,
  closing: "本文书只列贵机构的账户。",
  closingAbroad: "本文书只列在贵国开立的账户。请冻结的是金额，不是账户。",
};
