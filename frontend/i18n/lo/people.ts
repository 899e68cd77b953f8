export const door = {
  seePassword: "ສະແດງ ຫຼື ເຊື່ອງລະຫັດຜ່ານ",
  signIn: "ເຂົ້າສູ່ລະບົບ",
  signOut: "ອອກຈາກລະບົບ",
  setUp: "ຕັ້ງຄ່າ",
  name: "ຊື່",
  password: "ລະຫັດຜ່ານ",
  createAdministrator: "ສ້າງຜູ້ດູແລລະບົບ",
  linkOnce: "ລິ້ງນີ້ໃຊ້ໄດ້ຄັ້ງດຽວ ພາຍໃນ 15 ນາທີຫຼັງເຊີບເວີເລີ່ມ.",
  linkSpent: "ລິ້ງຖືກໃຊ້ແລ້ວ ຫຼື ໝົດອາຍຸ. ເລີ່ມເຊີບເວີໃໝ່.",
  needLink: "ເປີດລິ້ງທີ່ເຊີບເວີພິມອອກຕອນເລີ່ມ.",
  passwordRule_other: "ຢ່າງໜ້ອຍ {{count, number}} ຕົວອັກສອນ. ນັບຄວາມຍາວ ບໍ່ນັບຊະນິດຕົວອັກສອນ.",
  passwordShort_other: "ຂາດອີກ {{count, number}} ຕົວອັກສອນ",
  wrong: "ຊື່ ຫຼື ລະຫັດຜ່ານບໍ່ຖືກ.",
  tooMany: "ລອງຫຼາຍເກີນໄປ. ລໍ 10 ນາທີ.",
};

export const uploader = {
  title: "ອັບໂຫຼດລາຍການເດີນບັນຊີ",
  asked: "ຄຳຮ້ອງຂໍໃນຄະດີ {{id}}",
  none: "ຍັງບໍ່ມີຄຳຮ້ອງຂໍເຖິງທະນາຄານຂອງທ່ານ.",
  says: "ທ່ານເຫັນແຕ່ໄຟລ໌ ແລະ ໃບຮັບຂອງທະນາຄານທ່ານ.",
  go: "ອັບໂຫຼດລາຍການເດີນບັນຊີ",
};

export const users = {
  invite: "ເຊີນ",
  name: "ຊື່",
  role: "ບົດບາດ",
  bank: "ທະນາຄານ",
  state: "ສະຖານະ",
  active: "ໃຊ້ງານ",
  disabled: "ປິດໃຊ້ງານ",
};

export const userRoles = {
  uploader: "ຜູ້ອັບໂຫຼດ",
  investigator: "ເຈົ້າໜ້າທີ່ສືບສວນ",
  supervisor: "ຫົວໜ້າ",
  prosecutor: "ອົງການໄອຍະການ",
  auditor: "ຜູ້ກວດສອບ",
  administrator: "ຜູ້ດູແລລະບົບ",
  operator: "ຜູ້ປະຕິບັດງານ",
};

export const audit = {
  actor: "ໃຜ",
  act: "ການກະທຳ",
  case: "ຄະດີ",
  outcome: "ຜົນ",
  subjects: "ກ່ຽວກັບ",
  check: "ກວດສາຍໂສ້",
  whole: "ສາຍໂສ້ຄົບເຖິງ #{{number}}, ຫົວ",
  breaks: "ສາຍໂສ້ຂາດທີ່ #{{number}}; ລາຍການກ່ອນນັ້ນຍັງຖືກຕ້ອງ.",
  outcomes: {
    done: "ສຳເລັດ",
    denied: "ຖືກປະຕິເສດ",
    failed: "ລົ້ມເຫຼວ",
  },
};

export const acts = {
  "manage-groups": "ແກ້ໄຂກຸ່ມ",
  "import-file": "ນຳເຂົ້າໄຟລ໌",
  "undo-import": "ຖອນການນຳເຂົ້າ",
  "read-receipts": "ອ່ານໃບຮັບ",
  "list-cases": "ເບິ່ງລາຍການຄະດີ",
  "open-case": "ເປີດຄະດີ",
  "assign-officers": "ມອບໝາຍເຈົ້າໜ້າທີ່",
  "read-case": "ອ່ານຄະດີ",
  "show-personal": "ສະແດງຊື່ ແລະ ເລກ",
  search: "ຄົ້ນຫາ",
  "run-detection": "ກວດຫາຂໍ້ບົ່ງຊີ້",
  "run-communities": "ຄຳນວນກຸ່ມ",
  "decide-finding": "ຕັດສິນຂໍ້ບົ່ງຊີ້",
  "decide-link": "ເຊື່ອມ ຫຼືແຍກສອງແຖວ",
  "trace-payment": "ຕິດຕາມເງິນ",
  "find-paths": "ຊອກຫາເສັ້ນທາງ",
  "plan-holds": "ວາງແຜນອາຍັດ",
  "tag-account": "ຕິດປ້າຍບັນຊີ",
  "note-account": "ຂຽນໝາຍເຫດກ່ຽວກັບບັນຊີ",
  "collect-evidence": "ໃຊ້ຖາດຫຼັກຖານ",
  "export-pack": "ສົ່ງອອກຊຸດຫຼັກຖານ",
  "verify-pack": "ກວດຢືນຊຸດຫຼັກຖານ",
  "read-audit": "ອ່ານບັນທຶກ",
  "manage-users": "ຈັດການຜູ້ໃຊ້",
  "copy-store": "ສຳເນົາຄັງຂໍ້ມູນ",
  "sign-in": "ເຂົ້າລະບົບ",
  "sign-out": "ອອກລະບົບ",
  "set-up": "ຕັ້ງຄ່າເຊີບເວີ",
};
