import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { grouped, tenThousandYuan } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import type { SheetProof } from './use-integrity';

type Found = NonNullable<SheetProof['return']>;

/** A signed sheet that bears the code: whose it is, and every figure that the paper has to show. */
export const ReturnResult = ({ found }: { found: Found }): ReactNode => {
  const { t } = useTranslation('integrity');
  const text = useText();
  const { unit, title, periodLabel, version, standing, signedOn, zero, cells } = found;
  const shown = ({ unit: measure, value }: Found['cells'][number]): string => {
    if (typeof value === 'string') return value;
    return measure === 'tenThousandYuan' ? t('sheet.tenThousand', { amount: tenThousandYuan(value) }) : grouped(value);
  };
  return (
    <div role="status" className="stack">
      <p className="sentence">
        {t('sheet.foundReturn', {
          unit: unit.name,
          title: [text(title), periodLabel ? text(periodLabel) : ''].filter(Boolean).join(' '),
          version,
          signedOn,
        })}{' '}
        <PageLink to={pages.return(found.campaignId, found.return)}>{t('sheet.openReturn')}</PageLink>
      </p>
      <StatusMark mark="done" word={t('sheet.asSigned')} />
      {!standing && <p>{t('sheet.superseded')}</p>}
      {zero ? (
        <p>{t('sheet.zero')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('sheet.cell')}</th>
              <th scope="col" className="number">
                {t('sheet.signedFigure')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.place.zh}>
                <td>{text(cell.place)}</td>
                <td className={cell.unit === 'text' ? undefined : 'number'}>{shown(cell)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
