import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../keyboard/use-shortcut';
import { useGo } from '../navigation';
import { pages } from '../place';
import { placeFor } from './search-place';

/** `/`: an event number or the name of a page. */
export const SearchBox = ({ campaign }: { campaign: string | null }): ReactNode => {
  const { t } = useTranslation('frame');
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [missed, setMissed] = useState('');
  useShortcut('/', t('search'), () => input.current?.focus(), 'general');
  const named = {
    [t('entry.inbox')]: pages.inbox(),
    [t('entry.sign')]: pages.signing(),
    [t('entry.history')]: pages.history(),
    [t('entry.drills')]: pages.drills(),
    ...(campaign && {
      [t('title.board')]: pages.board(campaign),
      [t('entry.coverage')]: pages.coverage(campaign),
      [t('title.withdrawals')]: pages.withdrawals(campaign),
    }),
  };
  const search = (): void => {
    const path = placeFor(text, named);
    if (path) {
      setText('');
      go(path);
    } else setMissed(text.trim());
  };
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={t('search')}
        aria-label={t('searchHint')}
        title={t('searchHint')}
        onChange={(event) => {
          setText(event.target.value);
          setMissed('');
        }}
      />
      <kbd>/</kbd>
      <span role="status" className={missed ? 'search__missed' : 'only-heard'}>
        {missed && t('searchNothing', { text: missed })}
      </span>
    </form>
  );
};
