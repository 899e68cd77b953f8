export const shell = {
  name: "Ledgerhound",
  page: "ໜ້າ",
  panel: "ລາຍລະອຽດ",
  rail: "ໜ້າຈໍ",
  start: "Ledgerhound ໄປໜ້າທຳອິດ",
  back: "ກັບຄືນ",
  close: "ປິດ",
  closePanel: "ປິດແຖບ (Esc ກັບຄືນ)",
  evidenceCount_other: "ຫຼັກຖານ: {{count, number}} ລາຍການ",
  jobs_other: "ກຳລັງເຮັດ {{count, number}} ວຽກ",
  language: "ພາສາ",
  zone: "ເຂດເວລາ",
  ownZone: "ຕາມຄະດີ: {{zone}}",
  buddhistEra: "ປີເປັນພຸດທະສັກກະລາດ",
  commonEra: "ປີເປັນຄຣິດສັກກະລາດ",
  toDark: "ມືດ",
  toLight: "ສະຫວ່າງ",
};

export const zones = {
  Shanghai: "ຈີນ",
  Bangkok: "ໄທ",
  Yangon: "ມຽນມາ",
  Vientiane: "ລາວ",
  Phnom_Penh: "ກຳປູເຈຍ",
  UTC: "ເວລາສາກົນ",
};

export const places = {
  home: "ໜ້າຫຼັກ",
  overview: "ພາບລວມ",
  import: "ນຳເຂົ້າ",
  findings: "ຂໍ້ບົ່ງຊີ້",
  canvas: "ຜືນພາບ",
  trace: "ຕິດຕາມ",
  holds: "ການອາຍັດ",
  requests: "ຄຳຂໍ",
  victims: "ຜູ້ເສຍຫາຍ",
  evidence: "ຫຼັກຖານ",
  audit: "ບັນທຶກການນຳໃຊ້",
  users: "ຜູ້ໃຊ້",
};

export const panel = {
  account: "ບັນຊີ",
  flow: "ກະແສເງິນ",
  transfer: "ການໂອນ",
  finding: "ຂໍ້ບົ່ງຊີ້",
  report: "ຄຳແຈ້ງຄວາມ",
  community: "ຊຸມຊົນ",
  group: "ກຸ່ມ",
  lead: "ເບາະແສ",
};

export const states = {
  loading: "ກຳລັງໂຫຼດ",
  broken: "ອ່ານຄຳຕອບບໍ່ໄດ້. ບໍ່ມີຫຍັງປ່ຽນແປງ. ລອງໃໝ່.",
  offline: "ຂາດການເຊື່ອມຕໍ່. ມຸມມອງຂອງທ່ານຍັງຢູ່.",
  notOpen: "ບໍ່ມີຢູ່ນີ້ ຫຼື ບໍ່ເປີດໃຫ້ທ່ານ.",
  signedOut: "ທ່ານອອກຈາກລະບົບແລ້ວ. ເຂົ້າໃໝ່ ບໍ່ມີຫຍັງປ່ຽນແປງ.",
  sessionEnds: "ການເຂົ້າໃຊ້ຈະໝົດໃນ 2 ນາທີ. ບັນທຶກສິ່ງທີ່ພິມ ແລ້ວເຂົ້າໃໝ່.",
  tryAgain: "ລອງໃໝ່",
  runAgain: "ເຮັດໃໝ່",
  outdated_other: "ບໍ່ທັນສະໄໝ: ມີການປ່ຽນແປງ {{count, number}} ຄັ້ງນັບແຕ່ນັ້ນ.",
};

export const keys = {
  title: "ປຸ່ມລັດ",
  everywhere: "ທຸກບ່ອນ",
  goTo: "ໄປທີ່",
  search: "ຄົ້ນຫາ",
  showKeys: "ສະແດງປຸ່ມລັດ",
  out: "ອອກໜຶ່ງຂັ້ນ",
  openLine: "ເປີດແຖວ",
  undo: "ຍົກເລີກ",
  redo: "ເຮັດຄືນ",
  walk: "ຕາມທາງເງິນ ຂຶ້ນລົງຕາມຖັນ",
  expand: "ຂະຫຍາຍ",
  hide: "ເຊື່ອງ",
  fit: "ພໍດີຈໍ",
  zoom: "ຊູມ",
  switchOff: "ປິດປຸ່ມດ່ຽວ",
  switchOn: "ເປີດປຸ່ມດ່ຽວ",
};

export const search = {
  label: "ຄົ້ນຫາເລກ ຊື່",
  hint: "ເລກ ຊື່ ໂທລະສັບ ອຸປະກອນ",
  hits: "ບັນຊີທີ່ພົບ",
  none: "ບໍ່ມີບັນຊີກົງ. ລອງແຕ່ເລກທ້າຍ.",
  by: {
    number: "ເລກນີ້",
    ends: "ເລກລົງທ້າຍດ້ວຍ {{typed}}",
    contains: "ເລກມີ {{typed}}",
    phone: "ໂທລະສັບມີ {{typed}}",
    sim: "ຊິມມີ {{typed}}",
    device: "ອຸປະກອນມີ {{typed}}",
    ip: "ທີ່ຢູ່ IP ມີ {{typed}}",
    mac: "ທີ່ຢູ່ MAC ມີ {{typed}}",
    terminal: "ເຄື່ອງປາຍທາງມີ {{typed}}",
    "id-document": "ເອກະສານປະຈຳຕົວມີ {{typed}}",
    name: "ຊື່ຕາມທີ່ຂຽນ",
    read: "ຊື່ອ່ານວ່າ {{typed}}",
    loose: "ຊື່ອ່ານໃກ້ຄຽງ ຫຼື ຕົວຫຍໍ້: {{typed}}",
    alike: "ຊື່ອອກສຽງຄ້າຍ {{typed}}",
  },
};

export const cases = {
  choose: "ເລືອກຄະດີ",
  named: "ຄະດີ {{id}}",
  list: "ຄະດີ",
  none: "ຍັງບໍ່ມີຄະດີເປີດໃຫ້ທ່ານ.",
  new: "ຄະດີໃໝ່",
  number: "ເລກຄະດີ",
  title: "ຊື່ຄະດີ",
  open: "ເປີດຄະດີ",
};
