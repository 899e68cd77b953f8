export const door = {
  seePassword: "แสดงหรือซ่อนรหัสผ่าน",
  signIn: "เข้าสู่ระบบ",
  signOut: "ออกจากระบบ",
  setUp: "ตั้งค่าเริ่มต้น",
  name: "ชื่อผู้ใช้",
  password: "รหัสผ่าน",
  createAdministrator: "สร้างผู้ดูแลระบบ",
  linkOnce: "ลิงก์นี้ใช้ได้ครั้งเดียว ภายใน 15 นาทีหลังเริ่มเซิร์ฟเวอร์",
  linkSpent: "ลิงก์ถูกใช้แล้วหรือหมดอายุ โปรดเริ่มเซิร์ฟเวอร์ใหม่",
  needLink: "โปรดเปิดลิงก์ที่เซิร์ฟเวอร์พิมพ์ไว้ตอนเริ่มทำงาน",
  passwordRule_other: "อย่างน้อย {{count, number}} ตัวอักษร ความยาวสำคัญกว่าชนิดของตัวอักษร",
  passwordShort_other: "ขาดอีก {{count, number}} ตัวอักษร",
  wrong: "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง",
  tooMany: "ลองหลายครั้งเกินไป โปรดรอ 10 นาที",
};

export const uploader = {
  title: "อัปโหลดรายการเดินบัญชี",
  asked: "คำขอในคดี {{id}}",
  none: "ยังไม่มีคำขอถึงธนาคารของคุณ",
  says: "คุณจะเห็นเฉพาะไฟล์และใบรับของธนาคารคุณเท่านั้น",
  go: "อัปโหลดรายการเดินบัญชี",
};

export const users = {
  invite: "เชิญ",
  name: "ชื่อผู้ใช้",
  role: "บทบาท",
  bank: "ธนาคาร",
  state: "สถานะ",
  active: "ใช้งาน",
  disabled: "ปิดใช้งาน",
};

export const userRoles = {
  uploader: "ผู้อัปโหลด",
  investigator: "พนักงานสืบสวน",
  supervisor: "ผู้บังคับบัญชา",
  prosecutor: "พนักงานอัยการ",
  auditor: "ผู้ตรวจสอบ",
  administrator: "ผู้ดูแลระบบ",
  operator: "ผู้ปฏิบัติการ",
};

export const audit = {
  actor: "ผู้กระทำ",
  act: "การกระทำ",
  case: "คดี",
  outcome: "ผล",
  subjects: "เกี่ยวกับ",
  check: "ตรวจสอบสายโซ่",
  whole: "สายโซ่สมบูรณ์ถึง #{{number}} ค่าหัวโซ่",
  breaks: "สายโซ่ขาดที่ #{{number}} รายการก่อนหน้ายังเชื่อถือได้",
  outcomes: {
    done: "สำเร็จ",
    denied: "ถูกปฏิเสธ",
    failed: "ล้มเหลว",
  },
};

export const acts = {
  "manage-groups": "แก้ไขกลุ่ม",
  "import-file": "นำเข้าไฟล์",
  "undo-import": "ยกเลิกการนำเข้า",
  "read-receipts": "อ่านใบรับ",
  "list-cases": "ดูรายการคดี",
  "open-case": "เปิดคดี",
  "assign-officers": "มอบหมายเจ้าหน้าที่",
  "read-case": "อ่านคดี",
  "show-personal": "แสดงชื่อและหมายเลข",
  search: "ค้นหา",
  "run-detection": "ตรวจหาข้อบ่งชี้",
  "run-communities": "คำนวณกลุ่ม",
  "decide-finding": "ชี้ขาดข้อบ่งชี้",
  "decide-link": "เชื่อมหรือแยกสองแถว",
  "trace-payment": "ติดตามเงิน",
  "find-paths": "หาเส้นทาง",
  "plan-holds": "วางแผนอายัด",
  "tag-account": "ติดป้ายบัญชี",
  "note-account": "เขียนบันทึกเกี่ยวกับบัญชี",
  "collect-evidence": "ใช้แฟ้มหลักฐาน",
  "export-pack": "ส่งออกชุดหลักฐาน",
  "verify-pack": "ตรวจสอบชุดหลักฐาน",
  "read-audit": "อ่านบันทึกการใช้งาน",
  "manage-users": "จัดการผู้ใช้",
  "copy-store": "คัดลอกคลังข้อมูล",
  "sign-in": "เข้าสู่ระบบ",
  "sign-out": "ออกจากระบบ",
  "set-up": "ตั้งค่าระบบ",
};
