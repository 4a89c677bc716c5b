import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage, CoverageCell, Uncovered } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { hrefOf, pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { FigureDoor } from '../../parts/figure';
import { WhyButton } from '../../parts/why-button';
import './equation.css';

interface FocusLineProps {
  campaign: string;
  unitName: string;
  /** Page of the unit, for those who may open it. */
  unitPage: string | undefined;
  column: Coverage['columns'][number] | undefined;
  cell: CoverageCell | undefined;
  uncovered: Uncovered | undefined;
}

/** The chosen cell as a sentence: asked = met + left, who is out besides, by which rule. */
export const FocusLine = ({ campaign, unitName, unitPage, column, cell, uncovered }: FocusLineProps): ReactNode => {
  const { t } = useTranslation(['coverage', 'parts']);
  const text = useText();
  const language = useLanguage();
  if (!column || !cell) return null;
  const name = t('parts:matrix.listCell', { unit: unitName, duty: text(column.label) });
  const due = column.clock?.dueOn ? t('coverage:focus.due', { date: gridDate(column.clock.dueOn, language) }) : '';
  return (
    <section className="panel coverage__focus" aria-label={t('coverage:focus.title')}>
      <div className="coverage__sentence">
        <b>{t('coverage:focus.title')}</b>
        <span>
          {name}
          {due && <span className="sep">{due}</span>}
        </span>
        {cell.state === 'notApplicable' || cell.state === 'notOpen' ? (
          <span className="dim">{t(`parts:matrix.${cell.state}`)}</span>
        ) : uncovered ? (
          <Equation campaign={campaign} uncovered={uncovered} />
        ) : (
          <span className="dim">{t('parts:loading.working')}</span>
        )}
      </div>
      {unitPage && (
        <PageLink className="small nowrap screen-only" to={unitPage}>
          {t('coverage:focus.unitPage')}
        </PageLink>
      )}
      <span className="small dim nowrap">
        {t(column.kind === 'person' ? 'coverage:focus.persons' : 'coverage:focus.units')}
      </span>
      <WhyButton why={uncovered?.why ?? column.why} of={name} />
    </section>
  );
};

/** 应 2,980 = 已 2,649 + 未 331, 另排除 41. Each figure opens its rows. */
export const Equation = ({ campaign, uncovered }: { campaign: string; uncovered: Uncovered }): ReactNode => {
  const { t } = useTranslation(['coverage', 'parts']);
  const { duty, excluded } = uncovered;
  const unitWord = t(`parts:unit.${duty.kind === 'person' ? 'persons' : 'units'}`);
  return (
    <span className="equation">
      <span>
        {t('coverage:equation.asked')} <Door uncovered={uncovered} campaign={campaign} figure="asked" />
      </span>
      <span>
        = {t('coverage:equation.met')} <Door uncovered={uncovered} campaign={campaign} figure="met" />
      </span>
      <span>
        + {t('coverage:equation.left')} <Door uncovered={uncovered} campaign={campaign} figure="left" />
      </span>
      {excluded > 0 && (
        <span className="dim">
          {t('coverage:equation.excluded')}{' '}
          <Door uncovered={uncovered} campaign={campaign} figure="excluded" unit={unitWord} />
        </span>
      )}
    </span>
  );
};

interface DoorProps {
  campaign: string;
  uncovered: Uncovered;
  figure: 'asked' | 'met' | 'left' | 'excluded';
  unit?: string;
}

const Door = ({ campaign, uncovered, figure, unit: word }: DoorProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { unit, duty } = uncovered;
  const value = uncovered[figure];
  const cell = { unit: unit.unitId, duty: duty.key, ...(figure !== 'left' && { show: figure }) };
  const rows = value > 0 ? hrefOf({ time: {} }, pages.uncovered(campaign), cell) : null;
  return <FigureDoor value={value} label={t(`equation.${figure}`)} rows={rows} {...(word && { unit: word })} />;
};
