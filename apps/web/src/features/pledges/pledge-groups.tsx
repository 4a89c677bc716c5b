import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PledgeFigures, Pledges } from '../../api/shapes';
import { hrefOf, pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { FigureDoor } from '../../parts/figure';
import type { Show } from './use-pledges';

const shown = ['unsigned', 'unfiled', 'unpublicised', 'breached', 'waived'] as const;

/** The address of the rows behind a figure. */
const rowsOf = (campaign: string, show: Show, of: Record<string, string>): string =>
  hrefOf({ time: {} }, pages.pledges(campaign), { ...(show !== 'all' && { show }), ...of });

interface GroupsProps {
  campaign: string;
  pledges: Pledges;
  by: 'unit' | 'rank';
}

/** Signed of must-sign by unit or by rank; every figure opens its rows. A finished line is quiet. */
export const PledgeGroups = ({ campaign, pledges, by }: GroupsProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  const lines: { key: string; name: string; of: Record<string, string>; figures: PledgeFigures }[] =
    by === 'unit'
      ? pledges.units.map(({ unit, figures }) => ({
          key: unit.unitId,
          name: unit.name,
          of: { unit: unit.unitId },
          figures,
        }))
      : pledges.ranks.map(({ rank, label, figures }) => ({ key: rank, name: text(label), of: { rank }, figures }));
  const columns = shown.filter((show) => show !== 'unpublicised' || pledges.publicity !== null);
  return (
    <div className="pledges__groups">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col" className="number">
              {t('figure.signedOf')}
            </th>
            {columns.map((show) => (
              <th key={show} scope="col" className="number">
                {t(`figure.${show}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, of, figures }) => (
            <tr key={key} className={figures.unsigned === 0 ? 'pledges__quiet' : ''}>
              <th scope="row">{name}</th>
              <td className="number">
                <FigureDoor
                  value={figures.signed}
                  label={`${name} ${t('figure.signed')}`}
                  rows={rowsOf(campaign, 'signed', of)}
                />
                {' / '}
                {figures.asked}
              </td>
              {columns.map((show) => (
                <td key={show} className="number">
                  <FigureDoor
                    value={figures[show]}
                    label={`${name} ${t(`figure.${show}`)}`}
                    rows={figures[show] > 0 ? rowsOf(campaign, show, of) : null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
