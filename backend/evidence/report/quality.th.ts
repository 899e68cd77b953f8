import type { Labels } from "./labels.ts";

/** Words of the section on the records' quality. */
export const TH_QUALITY: Labels["quality"] = {
  head: "คุณภาพของข้อมูล",
  intro: (accounts) =>
    `มีรายการเดินบัญชีของเจ้าของเอง ${accounts} บัญชี ตรวจยอดคงเหลือทีละแถว และยอดยกมา + เงินเข้า − เงินออก เทียบกับยอดปิด ส่วนที่ไม่ตรงแสดงไว้โดยไม่แก้ไข รายละเอียดทั้งหมดและจำนวนแถวตามบัญชีและวันอยู่ใน quality.json และ coverage.csv`,
  gaps: "แถวที่ยอดคงเหลือไม่ต่อเนื่อง",
  gap: (printed, expected) => `พิมพ์ไว้ ${printed} ตามแถวก่อนหน้าควรเป็น ${expected}`,
  missing: "บัญชีที่เห็นเป็นคู่รายการเท่านั้น: ขาดรายการเดินบัญชี",
  places: "ยอดที่สิ้นสุดในที่ซึ่งไม่ใช่บัญชี",
  clocks: "นาฬิกาของแต่ละสถาบัน",
  reference: "นาฬิกาอ้างอิง",
  offset: (seconds, spread, pairs, against) => `${seconds} วินาที ± ${spread} วินาที เทียบกับ ${against} จาก ${pairs} คู่`,
  cut: (shown, total) => `พิมพ์ ${shown} จาก ${total} รายการ ที่เหลืออยู่ใน quality.json`,
  columns: {
    file: "ไฟล์",
    failed: "รายการล้มเหลว",
    balances: "ยอดต่อเนื่อง",
    gaps: "จุดขาด",
    unexplained: "ผลรวมไม่ตรง",
    repeated: "เลขอ้างอิงซ้ำ",
    row: "แถว",
    account: "บัญชี",
    balance: "ยอดคงเหลือ",
    place: "ปลายทาง",
    in: "เข้า",
    out: "ออก",
    clock: "นาฬิกา",
    offset: "ส่วนต่าง",
  },
};
