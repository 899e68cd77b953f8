import type { Holder } from "./party.ts";
import type { Random } from "./random.ts";

const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余";
const GIVEN =
  "伟芳娜敏静丽强磊军洋艳勇杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文斌鑫宇浩然子涵欣怡佳慧雨晨思远嘉宁晓东春雪峰海燕云飞";
const TRADES = ["商贸", "餐饮", "物流", "科技", "五金", "服装", "食品", "建材", "电子", "家居"];
const TOWNS = ["江州", "东岭", "海陵", "云川", "松浦", "临港", "南屏"];
const LATIN = [
  "Somchai",
  "Anong",
  "Niran",
  "Malee",
  "Prasert",
  "Suda",
  "Kittisak",
  "Ratree",
  "Wichai",
  "Pensri",
  "Arthit",
  "Duangjai",
];
const LATIN_FAMILY = ["Srisuk", "Thongdee", "Boonmee", "Chaiyasit", "Kaewkla", "Rattana", "Phromma", "Saetang"];
const THAI = ["สมชาย", "อนงค์", "นิรันดร์", "มาลี", "ประเสริฐ", "สุดา", "กิตติศักดิ์", "ราตรี", "วิชัย", "เพ็ญศรี", "อาทิตย์", "ดวงใจ"];
const THAI_FAMILY = ["ศรีสุข", "ทองดี", "บุญมี", "ไชยสิทธิ์", "แก้วกล้า", "รัตนา", "พรหมมา", "แซ่ตั้ง"];

/** A made-up person. The identity number has a valid check digit and a region code that nobody has. */
export function person(random: Random): Holder {
  const given = Array.from({ length: random.chance(0.75) ? 2 : 1 }, () => random.pick([...GIVEN])).join("");
  const name = random.pick([...SURNAMES]) + given;
  return { name, document: identityNumber(random), company: false, workplace: null, licence: null, address: null };
}

/** A made-up company with a registration number. */
export function company(random: Random, trade: string = random.pick(TRADES)): Holder {
  const surname = random.pick([...GIVEN]) + random.pick([...GIVEN]);
  const licence = licenceNumber(random);
  const name = `${random.pick(TOWNS)}${surname}${trade}有限公司`;
  return { name, document: licence, company: true, workplace: name, licence, address: null };
}

/** A made-up person in Thailand, named in Latin letters. */
export function latinPerson(random: Random): Holder {
  return foreigner(`${random.pick(LATIN)} ${random.pick(LATIN_FAMILY)}`, random);
}

/** A made-up person in Thailand, named in Thai letters. */
export function thaiPerson(random: Random): Holder {
  return foreigner(`${random.pick(THAI)} ${random.pick(THAI_FAMILY)}`, random);
}

export function licenceNumber(random: Random): string {
  return `91990${random.digits(4)}MA${random.digits(6)}X`;
}

function foreigner(name: string, random: Random): Holder {
  return { name, document: random.digits(13), company: false, workplace: null, licence: null, address: null };
}

/** GB 11643-1999 check digit. */
function identityNumber(random: Random): string {
  const born = `${random.int(1955, 2005)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const first = `99${random.digits(4)}${born}${random.digits(3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return first + "10X98765432".charAt(sum % 11);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
