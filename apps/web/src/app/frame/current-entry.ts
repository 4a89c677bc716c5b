const bare = (href: string): string => href.split('?')[0] ?? href;

/** The entry one of whose addresses is the longest beginning of the open page's; -1 for none. */
export const isCurrent = (entries: readonly (string | readonly string[])[], path: string): number => {
  const here = bare(path);
  let best = -1;
  let length = 0;
  entries.forEach((addresses, index) => {
    for (const address of [addresses].flat()) {
      const there = bare(address);
      const within = here === there || here.startsWith(`${there}/`);
      if (within && there.length > length) [best, length] = [index, there.length];
    }
  });
  return best;
};
