import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/keyboard/use-shortcut';

type PartName = 'acts' | 'clocks' | 'tracks' | 'decision' | 'evidence' | 'talks' | 'papers';

/** A part of the page that a key leads to. */
export const CasePart = ({ name, children }: { name: PartName; children: ReactNode }): ReactNode => (
  <div data-part={name} tabIndex={-1} className="case__part">
    {children}
  </div>
);

const goTo = (name: PartName): void => {
  const part = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
};

/** Along the events that the page cites, in their own order, whatever part they stand in. */
const stepEvent = (by: 1 | -1): void => {
  const cited = [...document.querySelectorAll<HTMLElement>('[data-part] a[href*="/events/"]')];
  const at = cited.findIndex((link) => link === document.activeElement);
  cited[Math.min(cited.length - 1, Math.max(0, at + by))]?.focus();
};

/** `g` and a letter to a part of the page, `[ ]` from event to event. */
export const useCaseKeys = (): void => {
  const { t } = useTranslation(['cases', 'accountability', 'parts']);
  useShortcut('g s', t('cases:stages'), () => goTo('acts'));
  useShortcut('g t', t('cases:clocks'), () => goTo('clocks'));
  useShortcut('g r', t('accountability:title'), () => goTo('tracks'));
  useShortcut('g d', t('cases:decision.title'), () => goTo('decision'));
  useShortcut('g e', t('cases:keys.evidence'), () => goTo('evidence'));
  useShortcut('g f', t('cases:papers'), () => goTo('papers'));
  useShortcut('[', t('parts:lanes.previous'), () => stepEvent(-1));
  useShortcut(']', t('parts:lanes.next'), () => stepEvent(1));
};
