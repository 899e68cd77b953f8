/** A share as a sentence prints it, cut to one place so that it never says more than is: "99.8 %". */
export function printShare(part: bigint, whole: bigint): string {
  const perMille = (part * 1000n) / whole;
  return `${perMille / 10n}.${perMille % 10n} %`;
}
