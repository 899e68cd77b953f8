export const words = {
  issuerOf: "ผู้ออกบัตร {{digits}}…",
  bankOf: "ธนาคาร {{code}}",
  unknown: "ไม่ทราบ",
  noMoney: "ไม่มี",
  show: "แสดง",
  showAudited: "ระบบจะบันทึกว่าใครเปิดดู",
  hide: "ซ่อน",
  copied: "คัดลอกแล้ว: {{what}}",
  copyWhat: "คัดลอก {{what}}",
  timesIn: "เวลาตาม {{zone}}",
  printed: "{{title}} · พิมพ์เมื่อ {{time}} UTC · ใช้ในศาลไม่ได้หากไม่มีชุดหลักฐาน",
  time: "เวลา",
  asOf: "ณ เวลา",
  since: "ตั้งแต่ {{time}}",
  until: "ถึง {{time}}",
  account: "บัญชี",
  from: "จาก",
  to: "ถึง",
  fromTo: "จาก / ถึง",
  in: "เข้า",
  out: "ออก",
  inOut: "เข้า ออก {{currency}}",
  earlier: "ก่อนหน้า",
  later: "ถัดไป",
  proof_other: "{{count, number}} แถว",
  rowNumber: "แถว {{number}}",
  notShown_other: "อีก {{count, number}} รายการไม่ได้แสดง",
  rows_other: "{{count, number}} แถว",
  files_other: "{{count, number}} ไฟล์",
  transfers_other: "{{count, number}} รายการโอน",
  counterparties_other: "คู่โอน {{count, number}} ราย",
  accounts_other: "{{count, number}} บัญชี",
  all: {
    rows: "ทั้งหมด {{total}} แถว",
    accounts: "ทั้งหมด {{total}} บัญชี",
  },
  showing: {
    rows: "แสดง {{shown}} จาก {{total}} แถว ไม่ได้แสดง {{rest}} แถว",
    accounts: "แสดง {{shown}} จาก {{total}} บัญชี ไม่แสดง {{rest}}",
  },
};

export const span = {
  seconds: "{{count}} วินาที",
  minutes: "{{count}} นาที {{rest}} วินาที",
  hours: "{{count}} ชั่วโมง {{rest}} นาที",
  days: "{{count}} วัน {{rest}} ชั่วโมง",
  wholeMinutes: "{{count}} นาที",
  wholeHours: "{{count}} ชั่วโมง",
  wholeDays: "{{count}} วัน",
};

export const basis = {
  record: "จากแถวต้นฉบับ",
  computed: "จากการคำนวณ",
  asserted: "ตามคำยืนยันของเจ้าหน้าที่",
};

export const roles = {
  victim: "ผู้เสียหาย",
  "pass-through": "บัญชีทางผ่าน",
  collector: "บัญชีรวมเงิน",
  distributor: "บัญชีกระจายเงิน",
  exit: "เงินพ้นสายตา",
  none: "ไม่มีบทบาท",
};

export const ends = {
  cash: "เงินสด",
  fee: "ค่าธรรมเนียม",
  interest: "ดอกเบี้ย",
};
