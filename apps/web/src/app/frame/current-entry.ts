const bare = (href: string): string => href.split('?')[0] ?? href;

/** The entry whose address is the longest beginning of the open page's; -1 for none. */
export const isCurrent = (entries: readonly string[], path: string): number => {
  const here = bare(path);
  let best = -1;
  let length = 0;
  entries.forEach((entry, index) => {
    const there = bare(entry);
    const within = here === there || here.startsWith(`${there}/`);
    if (within && there.length > length) [best, length] = [index, there.length];
  });
  return best;
};
