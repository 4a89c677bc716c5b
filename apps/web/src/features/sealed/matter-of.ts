import { pages } from '../../app/place';

const kinds = ['clue', 'case', 'appeal', 'accountability', 'file'] as const;

/** The matter to which an envelope belongs, by the id that the wire carries: `case~k1`. */
export const matterOf = (
  subject: string,
): { readonly kind: (typeof kinds)[number] | 'other'; readonly id: string; readonly page?: string } => {
  const [category = '', id = ''] = subject.split('~');
  if (category === 'accountabilityTrack') return { kind: 'accountability', id, page: pages.accountability(id) };
  const kind = kinds.find((each) => each === category) ?? 'other';
  const page =
    kind === 'clue' || kind === 'case' || kind === 'appeal' || kind === 'accountability' ? pages[kind](id) : undefined;
  return { kind, id, ...(page !== undefined && { page }) };
};
