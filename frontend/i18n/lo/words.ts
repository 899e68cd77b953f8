export const words = {
  issuerOf: "ຜູ້ອອກບັດ {{digits}}…",
  bankOf: "ທະນາຄານ {{code}}",
  unknown: "ບໍ່ຮູ້",
  noMoney: "ບໍ່ມີ",
  show: "ສະແດງ",
  showAudited: "ບັນທຶກໄວ້ວ່າໃຜເບິ່ງ",
  hide: "ເຊື່ອງ",
  copied: "ສຳເນົາແລ້ວ: {{what}}",
  copyWhat: "ສຳເນົາ {{what}}",
  timesIn: "ເວລາຕາມ {{zone}}",
  printed: "{{title}} · ພິມ {{time}} UTC · ບໍ່ແມ່ນເອກະສານສານຖ້າບໍ່ມີຊຸດຫຼັກຖານ",
  time: "ເວລາ",
  asOf: "ນັບຮອດ",
  since: "ແຕ່ {{time}}",
  until: "ຮອດ {{time}}",
  account: "ບັນຊີ",
  from: "ຈາກ",
  to: "ຫາ",
  fromTo: "ຈາກ, ຫາ",
  in: "ເຂົ້າ",
  out: "ອອກ",
  inOut: "ເຂົ້າ, ອອກ {{currency}}",
  earlier: "ກ່ອນໜ້າ",
  later: "ຕໍ່ໄປ",
  proof_other: "{{count, number}} ແຖວ",
  rowNumber: "ແຖວ {{number}}",
  notShown_other: "ອີກ {{count, number}} ບໍ່ໄດ້ສະແດງ",
  rows_other: "{{count, number}} ແຖວ",
  files_other: "{{count, number}} ໄຟລ໌",
  transfers_other: "{{count, number}} ການໂອນ",
  counterparties_other: "{{count, number}} ຄູ່ໂອນ",
  accounts_other: "{{count, number}} ບັນຊີ",
  all: {
    rows: "ທັງໝົດ {{total}} ແຖວ",
    accounts: "ທັງໝົດ {{total}} ບັນຊີ",
  },
  showing: {
    rows: "ສະແດງ {{shown}} ຈາກ {{total}} ແຖວ, ບໍ່ສະແດງ {{rest}}",
    accounts: "ສະແດງ {{shown}} ຈາກ {{total}} ບັນຊີ, ບໍ່ສະແດງ {{rest}}",
  },
};

export const span = {
  seconds: "{{count}} ວິ.",
  minutes: "{{count}} ນາທີ {{rest}} ວິ.",
  hours: "{{count}} ຊມ {{rest}} ນາທີ",
  days: "{{count}} ມື້ {{rest}} ຊມ",
  wholeMinutes: "{{count}} ນາທີ",
  wholeHours: "{{count}} ຊມ",
  wholeDays: "{{count}} ມື້",
};

export const basis = {
  record: "ຈາກແຖວຕົ້ນທາງ",
  computed: "ຄຳນວນ",
  asserted: "ຕາມຄຳເວົ້າຂອງຄົນ",
};

export const roles = {
  victim: "ຜູ້ເສຍຫາຍ",
  "pass-through": "ທາງຜ່ານ",
  collector: "ຜູ້ຮວບຮວມ",
  distributor: "ຜູ້ກະຈາຍ",
  exit: "ເງິນພົ້ນສາຍຕາ",
  none: "ບໍ່ມີບົດບາດ",
};

export const ends = {
  cash: "ເງິນສົດ",
  fee: "ຄ່າທຳນຽມ",
  interest: "ດອກເບ້ຍ",
};
