import { isoDate } from '../../i18n/dates';
import { modeOf, type TimeSearch } from '../time-search';

/** Modes that must never be mistaken for the office's own present: band, title prefix, favicon and print mark. */
export type PageMode = 'official' | 'drill' | 'history';

/** History wins over drill in what marks the page, since it also takes the write buttons away. */
export const pageMode = (time: TimeSearch, inDrill: boolean): PageMode => {
  if (modeOf(time) !== 'now') return 'history';
  return inDrill ? 'drill' : 'official';
};

const icons: Record<PageMode, string> = {
  official: '/favicon.svg',
  drill: '/favicon-drill.svg',
  history: '/favicon-history.svg',
};

export interface TitleWords {
  product: string;
  drill: string;
  history: (date: string) => string;
}

/** 〔演练〕总览 · 台账 */
export const documentTitle = (title: string, mode: PageMode, time: TimeSearch, words: TitleWords): string => {
  const date = time.asOf ?? time.knownOn;
  const prefix = mode === 'drill' ? words.drill : mode === 'history' ? words.history(date ? isoDate(date) : '') : '';
  return `${prefix ? `〔${prefix}〕` : ''}${title} · ${words.product}`;
};

export const markDocument = (title: string, mode: PageMode): void => {
  document.title = title;
  document.documentElement.dataset['mode'] = mode;
  document.querySelector<HTMLLinkElement>('link[data-mode-icon]')?.setAttribute('href', icons[mode]);
};
