import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnSheet } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { Panel } from '../../parts/panel';

type Below = NonNullable<ReturnSheet['rollUp']>['received'];

/** Whose sheets are in the roll-up and whose are missing, one level below, each with a door to it. */
export const RollUp = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  if (sheet.rollUp === null) return null;
  const { received, missing } = sheet.rollUp;
  const list = (name: 'received' | 'missing', units: Below): ReactNode =>
    units.length > 0 && (
      <p className="small">
        <b>{t(`rollUp.${name}`, { count: units.length })}</b>
        {units.map(({ unit, return: id, standing }) => (
          <span key={unit.unitId} className="sep">
            <PageLink to={pages.return(sheet.campaignId, id)}>{unit.name}</PageLink>
            {name === 'missing' && <span className="dim"> {t(`standing.${standing}`)}</span>}
          </span>
        ))}
      </p>
    );
  return (
    <Panel
      title={t('rollUp.title')}
      note={t('rollUp.note')}
      acts={<PageLink to={pages.rollUp(sheet.campaignId, sheet.return)}>{t('rollUp.open')}</PageLink>}
    >
      {list('missing', missing)}
      {list('received', received)}
    </Panel>
  );
};
