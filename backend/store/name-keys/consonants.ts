/**
 * Consonants by how they sound where names are written in Latin letters, coarse on purpose: K stands for k, kh, g and q, T for
 * t, th and d, P for p, ph and b, C for ch, c and j, S for s, sh, x and z, G for ng. Drawn up after the Royal Thai General System,
 * and the BGN/PCGN tables for Khmer, Lao and Burmese. "" is silent: a carrier of vowels.
 */
export type Sound = "K" | "G" | "C" | "S" | "T" | "N" | "P" | "F" | "M" | "Y" | "R" | "L" | "W" | "H" | "";

function table(rows: Readonly<Record<string, Sound>>): ReadonlyMap<string, Sound> {
  return new Map(Object.entries(rows).flatMap(([letters, sound]) => [...letters].map((letter) => [letter, sound] as const)));
}

export const THAI = table({
  กขฃคฅฆ: "K",
  ง: "G",
  จฉชฌ: "C",
  ซศษส: "S",
  ญย: "Y",
  ฎฏฐฑฒดตถทธ: "T",
  ณน: "N",
  บปผพภ: "P",
  ฝฟ: "F",
  ม: "M",
  รฤ: "R",
  ลฬฦ: "L",
  ว: "W",
  หฮ: "H",
  อ: "",
});

export const LAO = table({
  ກຂຄ: "K",
  ງ: "G",
  ຈ: "C",
  ສຊ: "S",
  ຍຢ: "Y",
  ດຕຖທ: "T",
  ນໜ: "N",
  ບປຜພ: "P",
  ຝຟ: "F",
  ມໝ: "M",
  ຣ: "R",
  ລ: "L",
  ວ: "W",
  ຫຮ: "H",
  ອ: "",
});

export const KHMER = table({
  កខគឃ: "K",
  ង: "G",
  ចឆជឈ: "C",
  ញ: "N",
  ដឋឌឍតថទធ: "T",
  ណន: "N",
  បផពភ: "P",
  ម: "M",
  យ: "Y",
  រឫឬ: "R",
  លឡឭឮ: "L",
  វ: "W",
  សឝឞ: "S",
  ហ: "H",
  អ: "",
});

export const BURMESE = table({
  ကခဂဃ: "K",
  င: "G",
  စဆဇ: "S",
  ဈ: "C",
  ညဉ: "N",
  ဋဌဍဎတထဒဓသဿ: "T",
  ဏန: "N",
  ပဖဗဘ: "P",
  မ: "M",
  ယရ: "Y",
  လဠ: "L",
  ဝ: "W",
  ဟ: "H",
  အ: "",
});
