import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { useWhy } from '../../app/why-provider';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { FigureDoor } from '../../parts/figure';
import { inkLevel } from '../../parts/matrix-model';
import { StatusMark } from '../../parts/status-mark';
import './debt-list.css';

type Debt = Board['debts'][number];

/** 欠账: what is left, each figure a door to its rows. */
export const DebtList = ({ debts, slim = false }: { debts: Debt[]; slim?: boolean }): ReactNode => {
  const { t } = useTranslation('board');
  if (debts.every((debt) => debt.figure.value === 0)) return <EmptyState why={t('nothingLeft')} />;
  return (
    <ul className={slim ? 'debts debts--slim' : 'debts'}>
      {debts.map((debt) => (
        <DebtLine key={debt.key} debt={debt} slim={slim} />
      ))}
    </ul>
  );
};

const DebtLine = ({ debt, slim }: { debt: Debt; slim: boolean }): ReactNode => {
  const { t } = useTranslation(['parts', 'board']);
  const text = useText();
  const { attend } = useWhy();
  const { value, of, unit, rows } = debt.figure;
  const unitWord = t(`parts:unit.${unit}`);
  const settled = value === 0;
  const door = t(debt.key === 'agreedSoon' || debt.key === 'withdrawalsOpen' ? 'board:wall' : 'board:list');
  return (
    <li className="debt" onFocus={() => attend(debt.why)} onMouseEnter={() => attend(debt.why)}>
      <span>{text(debt.label)}</span>
      <span className="debt__figure">
        <FigureDoor value={value} size="big" label={text(debt.label)} unit={undefined} rows={rows} />
      </span>
      <span className="debt__of">{of === null ? unitWord : t('parts:of', { of: grouped(of), unit: unitWord })}</span>
      {!slim && (
        <>
          <span className="debt__note">
            {settled ? (
              <StatusMark mark="done" word={text(debt.note) || undefined} />
            ) : debt.mark === 'open' && of !== null ? (
              <span className="dim">
                <i className={`debt__swatch ink-${inkLevel(value, of)}`} />
                {text(debt.note)}
              </span>
            ) : (
              <StatusMark mark={debt.mark} word={text(debt.note) || undefined} />
            )}
          </span>
          <span className="debt__door">
            {rows && !settled && (
              <PageLink to={rows} aria-label={`${door} ${text(debt.label)}`}>
                {door}
              </PageLink>
            )}
          </span>
        </>
      )}
    </li>
  );
};
