import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage, CheckTarget } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';

const columns = ['place', 'target', 'hash', 'team', 'result', 'act'] as const;

interface TargetTableProps {
  page: CheckPage;
  onOpen: (target: string) => void;
}

/** The drawn list in the order of the draw, with what was found at each. */
export const TargetTable = ({ page, onOpen }: TargetTableProps): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <>
      <table className="table checks__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.targets.map((target) => (
            <TargetLine key={target.target} target={target} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {page.hidden > 0 && <p className="panel__body small dim">{t('hidden', { count: page.hidden })}</p>}
    </>
  );
};

interface TargetLineProps {
  target: CheckTarget;
  onOpen: (target: string) => void;
}

const TargetLine = ({ target, onOpen }: TargetLineProps): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const { person, unit, rank, team, may, declaration } = target;
  return (
    <tr>
      <td>{target.place}</td>
      <td>
        {target.name}
        <span className="checks__under">
          {[person ? unit.name : '', text(rank)].filter(Boolean).join(' · ')}{' '}
          {declaration && <PageLink to={pages.declaration(declaration)}>{t('declaration')}</PageLink>}
        </span>
      </td>
      <td className="checks__hash">{target.hash}</td>
      <td>{team === null ? t('none') : t('team.one', { team })}</td>
      <td>
        <ResultMark target={target} />
      </td>
      <td>
        {may.length > 0 && (
          <Button size="small" onClick={() => onOpen(target.target)}>
            {t(`targetAct.${may[0] ?? 'record'}`)}
          </Button>
        )}
      </td>
    </tr>
  );
};

/** Shape and word of a result; where it was entered, as far as this reader may see it. */
export const ResultMark = ({ target }: { target: CheckTarget }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const { result, resultLabel, problemClass, referred, matters } = target;
  if (result === null) return <span className="dim">{t('none')}</span>;
  const mark = result === 'clean' ? 'done' : result === 'problem' ? (referred ? 'open' : 'dueSoon') : 'waived';
  return (
    <>
      <StatusMark mark={mark} word={text(resultLabel)} />
      <span className="checks__under">
        {text(problemClass)} {referred && matters.length === 0 && t('referred')}
        {matters.map(({ label, path }) => (
          <PageLink key={path} to={path}>
            {text(label)}
          </PageLink>
        ))}
      </span>
    </>
  );
};
