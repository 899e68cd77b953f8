export const home = {
  reports: "คำแจ้งความ",
  noReports: "ยังไม่มีคำแจ้งความ",
  toImport: "นำเข้าคำแจ้งความและรายการเดินบัญชี",
  openReport: "เปิดคำแจ้งความ",
  inbox: "งานรอดำเนินการ",
  openFindings_other: "ข้อค้นพบรอตัดสินใจ {{count, number}} รายการ",
  ofFindings_other: "จาก {{count, number}} รายการ",
  openRejects_other: "แถวที่ถูกปฏิเสธรอตรวจ {{count, number}} แถว",
  records: "ข้อมูล",
  files: "ไฟล์",
  rows: "แถว",
  rejected: "ปฏิเสธ",
  transfers: "รายการโอน",
  accounts: "บัญชี",
  moved: "เงินที่เคลื่อนไหว",
  knownUntil: "ทราบถึง",
  clocks: {
    title: "คำขอและกำหนดเวลา",
    expiring: "สิ้นสุดใน 24 ชม.",
    overdue: "เลยกำหนด",
    opened: "คำตอบที่เปิดชั้นใหม่",
    drafts: "ฉบับร่าง",
  },
};

export const reports = {
  number: "เลขคำแจ้ง",
  told: "แจ้งเมื่อ",
  paid: "โอนเมื่อ",
  amount: "จำนวนเงิน",
  match: "การจับคู่",
  payer: "ผู้โอนตามที่แจ้ง",
  payee: "ผู้รับตามที่แจ้ง",
  matched: "1 บัญชี",
  several_other: "ตรงกับ {{count, number}} รายการ",
  notFound: "ไม่พบในรายการเดินบัญชีใด",
  notFoundAsk: "ไม่พบในรายการเดินบัญชีใด โปรดขอรายการของผู้โอนจากธนาคาร",
  severalChoose_other: "ตรงกับ {{count, number}} รายการ ยังไม่ได้เลือก",
  fits: "ข้อมูลที่แจ้งตรงกับบัญชีเดียว:",
  otherCase: "คดีอื่น {{id}}",
};

export const importing = {
  drop: "วางรายการเดินบัญชี ไฟล์จากเชน หรือคำแจ้งความ ข้อมูลไม่ออกจากเซิร์ฟเวอร์นี้",
  choose: "เลือกไฟล์",
  files: "ไฟล์",
  noFiles: "ยังไม่มีไฟล์",
  name: "ไฟล์",
  profile: "อ่านแบบ",
  at: "นำเข้าเมื่อ",
  rows: "แถว",
  accepted: "รับ",
  duplicates: "ซ้ำ",
  corroborated: "อีกฝ่ายมีแล้ว",
  rejected: "ปฏิเสธ",
  receipt: "ใบรับ: {{name}}",
  balances: "ยอดคงเหลือต่อเนื่อง",
  balancesHold: "ยอดต่อเนื่อง {{hold}} จาก {{of}} บัญชี",
  noBalances: "ไฟล์นี้ไม่มียอดคงเหลือ",
  assumptions: "ข้อสันนิษฐาน",
  rejectedRows_other: "ปฏิเสธ {{count, number}} แถว",
  rejectsCsv: "แถวที่ปฏิเสธ .csv",
  correctRows: "แก้แถวใน CSV นี้แล้วนำเข้าใหม่ แต่ละแถวยังคงบอกไฟล์และแถวเดิม และผู้ที่แก้ไข",
  correctFile:
    "แถวเหล่านี้แก้เป็น CSV แล้วนำเข้าไม่ได้ เพราะไฟล์เป็นเอกสาร ไม่ใช่ตาราง แก้ที่ตัวไฟล์หรือขอไฟล์ที่ถูกต้องจากผู้ส่ง แล้วนำเข้าทั้งไฟล์ แถวที่เก็บไว้แล้วจะนับเป็นรายการซ้ำ",
  undo: "ยกเลิกการนำเข้า",
  undone: "นำออกแล้ว: {{name}}",
  undoNamed: "ยกเลิกการนำเข้า {{name}}",
  ownFiles: "ใบรับของธนาคาร",
  by: "ผู้ส่ง",
};

export const rejects = {
  row: "แถว",
  column: "คอลัมน์",
  value: "ค่า",
  reason: "เหตุผล",
  remedy: "วิธีแก้",
};

export const jobs = {
  cancel: "ยกเลิก",
  putAway: "เก็บออก",
  cancelledKept: "ยกเลิกแล้ว ไม่มีสิ่งใดถูกเก็บไว้",
  left_other: "เหลือ {{count, number}} วินาที",
  import: {
    done: "จัดเก็บแล้ว: {{name}}",
    failed: "ไม่ได้จัดเก็บ: {{name}}",
    cancelled: "ยกเลิก: {{name}} ไม่มีสิ่งใดถูกจัดเก็บ",
  },
  export: {
    done: "เขียนชุดพยานหลักฐานแล้ว",
    failed: "ไม่ได้เขียนชุดพยานหลักฐาน",
    cancelled: "ยกเลิกการส่งออก ไม่ได้เขียนชุดพยานหลักฐาน",
  },
  detect: {
    done: "ข้อค้นพบเป็นปัจจุบันแล้ว",
    failed: "คำนวณข้อค้นพบไม่ได้ ของเดิมยังอยู่",
    cancelled: "ยกเลิกแล้ว ข้อค้นพบเดิมยังอยู่",
  },
  communities: {
    done: "วัดชุมชนแล้ว",
    failed: "วัดชุมชนไม่ได้ ของเดิมยังอยู่",
    cancelled: "ยกเลิกแล้ว ของเดิมยังอยู่",
  },
};

export const progress = {
  rows: "แถว {{done}}",
  bytes: "ไบต์ {{done}}",
  accounts: "บัญชี {{done}}",
  transfers: "รายการ {{done}}",
  steps: "ขั้นที่ {{done}}",
};

export const progressOf = {
  rows: "แถว {{done}} จาก {{total}}",
  bytes: "ไบต์ {{done}} จาก {{total}}",
  accounts: "บัญชี {{done}} จาก {{total}}",
  transfers: "รายการ {{done}} จาก {{total}}",
  steps: "ขั้นที่ {{done}} จาก {{total}}",
};

export const speed = {
  rows: "{{speed}} แถว/วินาที",
  bytes: "{{speed}} ไบต์/วินาที",
  accounts: "{{speed}} บัญชี/วินาที",
  transfers: "{{speed}} รายการ/วินาที",
  steps: "{{speed}} ขั้น/วินาที",
};
