import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeys, nameRank, needlesOf, searchableText } from "../../backend/store/name-keys/name-keys.ts";

const rank = (name: string, wanted: string) => nameRank(nameKeys(name), nameKeys(wanted));

describe("a name is found", () => {
  it.each([
    ["张伟", "伟", 0],
    ["张伟", "zhangwei", 1],
    ["张伟", "Zhāng Wěi", 1],
    ["张伟", "wei", 1],
    ["张伟", "zw", 2],
    ["张伟", "zangwei", 2],
    ["单雄信", "shan", 1],
    ["吕布", "lubu", 1],
    ["ZHANG WEI", "张伟", 1],
    ["สมชาย ใจดี", "somchai", 3],
    ["สมชาย ใจดี", "Somchay Jaidee", 3],
    ["SOMCHAI JAIDEE", "สมชาย", 3],
    ["สมศักดิ์", "somsak", 3],
    ["สุวรรณ", "suwan", 3],
    ["พรทิพย์", "phornthip", 3],
    ["ประเสริฐ", "prasert", 3],
    ["ณัฐพล", "nattaphon", 3],
    ["ธนากร", "thanakorn", 3],
    ["วิชัย", "wichai", 3],
    ["มาลี", "malee", 3],
    ["สุคำ", "sukham", 3],
    ["សុខ ខា", "sok kha", 3],
    ["សុខា", "sokha", 3],
    ["ចន្ថី", "chanthy", 3],
    ["វណ្ណៈ", "vannak", 3],
    ["តារា", "dara", 3],
    ["ຈັນທະວົງ", "chanthavong", 3],
    ["ຄຳເພັດ", "khamphet", 3],
    ["ບຸນມີ", "bounmy", 3],
    ["အောင်ကျော်", "aung kyaw", 3],
    ["ထွန်းထွန်း", "htun htun", 3],
    ["သီတာ", "thida", 3],
    ["မြင့်", "myint", 3],
    ["ခင်မောင်", "khin maung", 3],
    ["ကျော်ဇင်ထက်", "kyaw zin htet", 3],
    ["ငြိမ်းချမ်း", "nyein chan", 3],
    ["Malee Shop", "mali", 3],
  ])("%s by %s (%i)", (name, wanted, expected) => {
    expect(rank(name, wanted)).toBe(expected);
  });

  it.each([
    ["张伟", "li wei"],
    ["สมชาย", "somsak"],
    ["សុខា", "dara"],
    ["အောင်ကျော်", "zaw win"],
    ["张伟", "a"],
    ["Malee", "12345"],
    ["Malee", ""],
  ])("%s not by %s", (name, wanted) => {
    expect(rank(name, wanted)).toBeNull();
  });

  it("whatever marks of no width, full-width letters or accents stand in either", () => {
    expect(rank("Mál\u200bee", "ＭＡＬＥＥ")).toBe(1);
    expect(rank("สม\u200bชาย", "สมชาย")).toBe(0);
  });
});

describe("the text that a store looks into", () => {
  const letters = fc.constantFrom(..."张伟王李abcdghnorswzสมชาดณร์กែខុសរຈັນທວົງມအောင်ကျချး -ü");
  const text = fc.array(letters, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));

  it("has one of the needles of everything that matches, so that a look into it loses no hit", () => {
    fc.assert(
      fc.property(text, text, (name, wanted) => {
        const keys = nameKeys(wanted);
        if (nameRank(nameKeys(name), keys) === null) return;
        const searched = searchableText(name);
        expect(needlesOf(keys).some((needle) => searched.includes(needle))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it("finds every name by itself", () => {
    fc.assert(
      fc.property(text, (name) => {
        if (name.trim() !== "") expect(rank(name, name)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
