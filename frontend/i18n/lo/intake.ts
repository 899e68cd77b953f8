export const home = {
  reports: "ຄຳແຈ້ງຄວາມ",
  noReports: "ຍັງບໍ່ມີຄຳແຈ້ງຄວາມ.",
  toImport: "ນຳເຂົ້າຄຳແຈ້ງຄວາມ ແລະ ລາຍການເດີນບັນຊີ",
  openReport: "ເປີດຄຳແຈ້ງຄວາມ",
  inbox: "ກ່ອງວຽກ",
  openFindings_other: "{{count, number}} ຂໍ້ບົ່ງຊີ້ລໍຕັດສິນ",
  ofFindings_other: "ຈາກ {{count, number}}",
  openRejects_other: "{{count, number}} ແຖວຖືກປະຕິເສດລໍກວດ",
  records: "ບັນທຶກ",
  files: "ໄຟລ໌",
  rows: "ແຖວ",
  rejected: "ປະຕິເສດ",
  transfers: "ການໂອນ",
  accounts: "ບັນຊີ",
  moved: "ເງິນທີ່ເຄື່ອນຍ້າຍ",
  knownUntil: "ຮູ້ເຖິງ",
  clocks: {
    title: "ຄຳຂໍ ແລະ ກຳນົດເວລາ",
    expiring: "ສິ້ນສຸດໃນ 24 ຊມ",
    overdue: "ເກີນກຳນົດ",
    opened: "ຄຳຕອບທີ່ເປີດຊັ້ນໃໝ່",
    drafts: "ສະບັບຮ່າງ",
  },
};

export const reports = {
  number: "ຄຳແຈ້ງຄວາມ",
  told: "ແຈ້ງເມື່ອ",
  paid: "ຈ່າຍເມື່ອ",
  amount: "ຈຳນວນເງິນ",
  match: "ການຈັບຄູ່",
  payer: "ຜູ້ຈ່າຍ ຕາມຄຳແຈ້ງ",
  payee: "ຜູ້ຮັບ ຕາມຄຳແຈ້ງ",
  matched: "1 ບັນຊີ",
  several_other: "ກົງກັບ {{count, number}} ການໂອນ",
  notFound: "ບໍ່ພົບໃນລາຍການໃດ",
  notFoundAsk: "ບໍ່ພົບໃນລາຍການໃດ. ຂໍແຖວຂອງຜູ້ຈ່າຍຈາກທະນາຄານ.",
  severalChoose_other: "ກົງກັບ {{count, number}} ການໂອນ; ບໍ່ໄດ້ເລືອກອັນໃດ.",
  fits: "ຄຳແຈ້ງກົງກັບໜຶ່ງບັນຊີ:",
  otherCase: "ຄະດີອື່ນ {{id}}",
};

export const importing = {
  drop: "ວາງລາຍການເດີນບັນຊີ, ຂໍ້ມູນເຊນ ຫຼື ຄຳແຈ້ງຄວາມ. ບໍ່ມີຫຍັງອອກຈາກເຊີບເວີນີ້.",
  choose: "ເລືອກໄຟລ໌",
  files: "ໄຟລ໌",
  noFiles: "ຍັງບໍ່ມີໄຟລ໌.",
  name: "ໄຟລ໌",
  profile: "ອ່ານເປັນ",
  at: "ນຳເຂົ້າເມື່ອ",
  rows: "ແຖວ",
  accepted: "ຮັບແລ້ວ",
  duplicates: "ຊ້ຳ",
  corroborated: "ອີກຝ່າຍ",
  rejected: "ປະຕິເສດ",
  receipt: "ໃບຮັບ: {{name}}",
  balances: "ຍອດເຫຼືອຕໍ່ເນື່ອງ",
  balancesHold: "ຍອດເຫຼືອຖືກຕ້ອງ {{hold}} ຈາກ {{of}} ບັນຊີ",
  noBalances: "ໄຟລ໌ນີ້ບໍ່ມີ.",
  assumptions: "ຂໍ້ສົມມຸດ",
  rejectedRows_other: "{{count, number}} ແຖວຖືກປະຕິເສດ",
  rejectsCsv: "ແຖວປະຕິເສດ .csv",
  correctRows: "ແກ້ແຖວໃນ CSV ນີ້ ແລ້ວນຳເຂົ້າໃໝ່: ແຕ່ລະແຖວຍັງບອກໄຟລ໌ ແລະແຖວເດີມ ພ້ອມຜູ້ທີ່ແກ້.",
  correctFile:
    "ແຖວເຫຼົ່ານີ້ແກ້ເປັນ CSV ແລ້ວນຳເຂົ້າຄືນບໍ່ໄດ້ ເພາະໄຟລ໌ເປັນເອກະສານ ບໍ່ແມ່ນຕາຕະລາງ. ແກ້ຕົວໄຟລ໌ ຫຼື ຂໍໄຟລ໌ທີ່ຖືກຕ້ອງຈາກຜູ້ສົ່ງ ແລ້ວນຳເຂົ້າທັງໝົດ: ສິ່ງທີ່ເກັບໄວ້ແລ້ວຈະນັບເປັນຊ້ຳ.",
  undo: "ຖອນການນຳເຂົ້າ",
  undone: "ຖອນແລ້ວ: {{name}}",
  undoNamed: "ຖອນການນຳເຂົ້າ {{name}}",
  ownFiles: "ໃບຮັບຂອງຕົນ",
  by: "ສົ່ງໂດຍ",
};

export const rejects = {
  row: "ແຖວ",
  column: "ຖັນ",
  value: "ຄ່າ",
  reason: "ເຫດຜົນ",
  remedy: "ວິທີແກ້",
};

export const jobs = {
  cancel: "ຍົກເລີກ",
  putAway: "ເກັບໄປ",
  cancelledKept: "ຍົກເລີກແລ້ວ. ບໍ່ໄດ້ເກັບຫຍັງໄວ້.",
  left_other: "ເຫຼືອ {{count, number}} ວິ.",
  import: {
    done: "ເກັບແລ້ວ: {{name}}",
    failed: "ບໍ່ໄດ້ເກັບ: {{name}}",
    cancelled: "ຍົກເລີກ: {{name}}. ບໍ່ໄດ້ເກັບຫຍັງ.",
  },
  export: {
    done: "ຂຽນຊຸດຫຼັກຖານແລ້ວ.",
    failed: "ບໍ່ໄດ້ຂຽນຊຸດຫຼັກຖານ.",
    cancelled: "ຍົກເລີກການສົ່ງອອກ. ບໍ່ໄດ້ຂຽນຊຸດຫຼັກຖານ.",
  },
  detect: {
    done: "ຂໍ້ບົ່ງຊີ້ທັນສະໄໝ.",
    failed: "ຄຳນວນຂໍ້ບົ່ງຊີ້ບໍ່ໄດ້. ຂອງເກົ່າຍັງຢູ່.",
    cancelled: "ຍົກເລີກແລ້ວ. ຂໍ້ບົ່ງຊີ້ເກົ່າຍັງຢູ່.",
  },
  communities: {
    done: "ວັດຊຸມຊົນແລ້ວ.",
    failed: "ວັດຊຸມຊົນບໍ່ໄດ້. ຂອງເກົ່າຍັງຢູ່.",
    cancelled: "ຍົກເລີກແລ້ວ. ຂອງເກົ່າຍັງຢູ່.",
  },
};

export const progress = {
  rows: "ແຖວ {{done}}",
  bytes: "ໄບຕ໌ {{done}}",
  accounts: "ບັນຊີ {{done}}",
  transfers: "ການໂອນ {{done}}",
  steps: "ຂັ້ນ {{done}}",
};

export const progressOf = {
  rows: "ແຖວ {{done}} ຈາກ {{total}}",
  bytes: "ໄບຕ໌ {{done}} ຈາກ {{total}}",
  accounts: "ບັນຊີ {{done}} ຈາກ {{total}}",
  transfers: "ການໂອນ {{done}} ຈາກ {{total}}",
  steps: "ຂັ້ນ {{done}} ຈາກ {{total}}",
};

export const speed = {
  rows: "{{speed}} ແຖວ/ວິ.",
  bytes: "{{speed}} ໄບຕ໌/ວິ.",
  accounts: "{{speed}} ບັນຊີ/ວິ.",
  transfers: "{{speed}} ການໂອນ/ວິ.",
  steps: "{{speed}} ຂັ້ນ/ວິ.",
};
