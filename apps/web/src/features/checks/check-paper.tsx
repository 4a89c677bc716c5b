import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

const heads = ['place', 'target', 'rank', 'hash', 'team', 'result', 'sign'] as const;

interface CheckPaperProps {
  page: CheckPage;
  frozen: NonNullable<CheckPage['frozen']>;
}

/** The drawn list on A4, with all that the draw can be repeated from, and places to sign. */
export const CheckPaper = ({ page, frozen }: CheckPaperProps): ReactNode => {
  const { t } = useTranslation(['checks', 'frame']);
  const text = useText();
  return (
    <div className="print-only checks__sheet">
      <h1>{t('checks:paper.title')}</h1>
      <p>{t('checks:paper.line', { title: page.title, scope: text(page.scope), size: text(page.size) })}</p>
      <p className="checks__sheet-line">
        <span>{t('checks:paper.office')}</span>
        <span>
          {t('frame:time.chipCustom', {
            asOf: pointDate(page.point.asOf),
            knownOn: pointDate(page.point.knownOn),
          })}
          {' · '}
          {t('frame:logPosition', { position: grouped(page.point.position) })}
        </span>
      </p>
      <table className="table checks__paper">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`checks:column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.targets.map((target) => (
            <tr key={target.target}>
              <td>{target.place}</td>
              <td>
                {target.name} {target.person && target.unit.name}
              </td>
              <td>{text(target.rank)}</td>
              <td className="checks__hash">{target.hash}</td>
              <td>{target.team ?? ''}</td>
              <td>{text(target.resultLabel)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="checks__hash">
        {t('checks:paper.population', { count: grouped(page.population ?? 0), digest: frozen.digest })}
        <br />
        {t('checks:fact.word')} {page.word}
        {' · '}
        {t('checks:fact.head')}{' '}
        {t('checks:headAt', { position: grouped(frozen.head.position), link: frozen.head.link })}
        <br />
        {t('checks:paper.draw', { seed: frozen.seed })}
      </p>
      <p className="checks__sheet-line">
        <span>{t('checks:paper.leader')}</span>
      </p>
    </div>
  );
};
