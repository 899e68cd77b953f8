export const shell = {
  name: "Ledgerhound",
  page: "หน้า",
  panel: "รายละเอียด",
  rail: "หน้าจอ",
  start: "Ledgerhound กลับหน้าแรก",
  back: "กลับ",
  close: "ปิด",
  closePanel: "ปิดแผง (Esc ย้อนกลับ)",
  evidenceCount_other: "พยานหลักฐาน {{count, number}} รายการ",
  jobs_other: "กำลังทำงาน {{count, number}} งาน",
  language: "ภาษา",
  zone: "เขตเวลา",
  ownZone: "ตามคดี: {{zone}}",
  buddhistEra: "แสดงปีเป็นพุทธศักราช",
  commonEra: "แสดงปีเป็นคริสต์ศักราช",
  toDark: "โหมดมืด",
  toLight: "โหมดสว่าง",
};

export const zones = {
  Shanghai: "จีน",
  Bangkok: "ไทย",
  Yangon: "เมียนมา",
  Vientiane: "ลาว",
  Phnom_Penh: "กัมพูชา",
  UTC: "เวลาสากล",
};

export const places = {
  home: "หน้าแรก",
  overview: "ภาพรวม",
  import: "นำเข้า",
  findings: "ข้อค้นพบ",
  canvas: "แผนผัง",
  trace: "ติดตามเงิน",
  holds: "การอายัด",
  requests: "คำขอ",
  victims: "ผู้เสียหาย",
  evidence: "พยานหลักฐาน",
  audit: "บันทึกตรวจสอบ",
  users: "ผู้ใช้",
};

export const panel = {
  account: "บัญชี",
  flow: "กระแสเงิน",
  transfer: "รายการโอน",
  finding: "ข้อค้นพบ",
  report: "คำแจ้งความ",
  community: "ชุมชน",
  group: "กลุ่ม",
  lead: "เบาะแส",
};

export const states = {
  loading: "กำลังโหลด",
  broken: "อ่านคำตอบจากเซิร์ฟเวอร์ไม่ได้ ไม่มีสิ่งใดถูกแก้ไข โปรดลองอีกครั้ง",
  offline: "การเชื่อมต่อขาดหาย มุมมองของคุณยังอยู่",
  notOpen: "ไม่มีที่นี่ หรือไม่เปิดให้คุณดู",
  signedOut: "คุณออกจากระบบแล้ว โปรดเข้าสู่ระบบใหม่ ไม่มีสิ่งใดถูกแก้ไข",
  sessionEnds: "เซสชันจะสิ้นสุดใน 2 นาที โปรดบันทึกสิ่งที่พิมพ์ แล้วเข้าสู่ระบบใหม่",
  tryAgain: "ลองอีกครั้ง",
  runAgain: "ประมวลผลใหม่",
  outdated_other: "ไม่เป็นปัจจุบัน: มีการเปลี่ยนแปลง {{count, number}} รายการหลังจากนั้น",
};

export const keys = {
  title: "แป้นลัด",
  everywhere: "ทุกหน้าจอ",
  goTo: "ไปที่",
  search: "ค้นหา",
  showKeys: "แสดงแป้นลัด",
  out: "ถอยออกหนึ่งขั้น",
  openLine: "เปิดแถวนี้",
  undo: "เลิกทำ",
  redo: "ทำซ้ำ",
  walk: "เลื่อนตามทางเงินและขึ้นลงในคอลัมน์",
  expand: "ขยาย",
  hide: "ซ่อน",
  fit: "พอดีจอ",
  zoom: "ซูม",
  switchOff: "ปิดแป้นลัดแบบปุ่มเดียว",
  switchOn: "เปิดแป้นลัดแบบปุ่มเดียว",
};

export const search = {
  label: "ค้นหาเลขบัญชี ชื่อ",
  hint: "หมายเลข ชื่อ โทรศัพท์ อุปกรณ์",
  hits: "บัญชีที่พบ",
  none: "ไม่มีบัญชีที่ตรง ลองใส่เฉพาะเลขท้าย",
  by: {
    number: "หมายเลขนี้",
    ends: "หมายเลขลงท้ายด้วย {{typed}}",
    contains: "หมายเลขมี {{typed}}",
    phone: "โทรศัพท์มี {{typed}}",
    sim: "ซิมมี {{typed}}",
    device: "อุปกรณ์มี {{typed}}",
    ip: "ที่อยู่ IP มี {{typed}}",
    mac: "ที่อยู่ MAC มี {{typed}}",
    terminal: "เครื่องปลายทางมี {{typed}}",
    "id-document": "เอกสารประจำตัวมี {{typed}}",
    name: "ชื่อตามที่เขียน",
    read: "ชื่ออ่านว่า {{typed}}",
    loose: "ชื่ออ่านใกล้เคียงหรืออักษรย่อ: {{typed}}",
    alike: "ชื่อออกเสียงคล้าย {{typed}}",
  },
};

export const cases = {
  choose: "เลือกคดี",
  named: "คดี {{id}}",
  list: "คดี",
  none: "ยังไม่มีคดีที่เปิดให้คุณ",
  new: "เปิดคดีใหม่",
  number: "เลขคดี",
  title: "ชื่อคดี",
  open: "เปิดคดี",
};
