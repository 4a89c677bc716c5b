import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../api/shapes';
import { Glyph } from './glyph';

interface StatusMarkProps {
  mark: Mark;
  /** Says more than the name of the state, for example how many days are left. */
  word?: ReactNode;
}

/** A state as shape, word and colour, in that order of trust. */
export const StatusMark = ({ mark, word }: StatusMarkProps): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <span className={`status status--${mark}`}>
      <Glyph mark={mark} />
      <span>{word ?? t(`state.${mark}`)}</span>
    </span>
  );
};
