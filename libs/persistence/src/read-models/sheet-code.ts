/** Without I, L, O and U, which are misread on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 80 bits of the digest of a sheet, 16 characters in four groups: what is printed in the check strip. */
export function sheetCode(digest: string): string {
  const bits = BigInt(`0x${digest.split(':')[1]?.slice(0, 20) ?? '0'}`);
  const characters = Array.from({ length: 16 }, (_, index) => letters[Number((bits >> BigInt(75 - 5 * index)) & 31n)]);
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}
