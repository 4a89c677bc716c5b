import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../api/shapes';
import { PageLink } from '../app/navigation';
import { pages } from '../app/place';
import { shortDate } from '../i18n/dates';
import { useText } from '../i18n/use-text';

/** 代录: that somebody entered it, from what and of which day; the page of its event has the scan. */
export const EntryMarkLine = ({ entry }: { entry: EntryView | null }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  if (entry === null) return null;
  const { by, of, medium, on, enteredOn, scanned, event } = entry;
  const words = { by, of, medium: text(medium), on: shortDate(on), enteredOn: shortDate(enteredOn) };
  return (
    <PageLink className="small entry-mark" to={pages.event(event)} title={t('entry.full', words)}>
      {t(scanned ? 'entry.scanned' : 'entry.short', words)}
    </PageLink>
  );
};
