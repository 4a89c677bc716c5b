/** A title and its part to read first. A part that the title does not contain follows it. */
export const splitStrong = (title: string, strong: string): { before: string; strong: string; after: string } => {
  if (strong === '') return { before: title, strong, after: '' };
  const at = title.indexOf(strong);
  if (at >= 0) return { before: title.slice(0, at), strong, after: title.slice(at + strong.length) };
  const ends = /[：:，,]\s*$/.test(title);
  const wide = /\p{Script=Han}/u.test(title);
  return { before: ends ? title : `${title}${wide ? '：' : ': '}`, strong, after: '' };
};
