import { Input, Pagination } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRoll } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { usePrinting } from '../../parts/use-printing';
import { personsFound } from './persons-found';
import { useUnit } from './use-org';

/** Posts, ranks and roles of one unit on the chosen day. */
export const UnitPersons = ({ unit }: { unit: string }): ReactNode => {
  const { t } = useTranslation('org');
  const query = useUnit(unit);
  return (
    <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={5} />} counting={t('counting')}>
      {(page) => <UnitPanel page={page} />}
    </QueryBody>
  );
};

const UnitPanel = ({ page }: { page: UnitRoll }): ReactNode => {
  const { t } = useTranslation('org');
  const text = useText();
  const language = useLanguage();
  const names = (above: UnitRoll['block']): string => above.map(({ name }) => name).join(' ‹ ') || t('top');
  return (
    <Panel
      title={page.unit.name}
      note={t('panelNote', { kind: text(page.unit.kind), day: gridDate(page.point.asOf, language) })}
      flush
    >
      <dl className="org__above small">
        <dt>{t('by.block')}</dt>
        <dd>{names(page.block)}</dd>
        <dt>{t('by.line')}</dt>
        <dd>{names(page.line)}</dd>
        <dt>{t('inOffice')}</dt>
        <dd>{t('persons', { count: page.inOffice })}</dd>
      </dl>
      {page.persons.length === 0 ? <EmptyState why={t('nobody')} /> : <Persons persons={page.persons} />}
    </Panel>
  );
};

/** Rows at a time: a unit of a thousand persons stays quick; paper has them all. */
const rowsAtOnce = 100;

const Persons = ({ persons }: Pick<UnitRoll, 'persons'>): ReactNode => {
  const { t } = useTranslation('org');
  const printing = usePrinting();
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  const found = personsFound(persons, wanted);
  const last = Math.max(1, Math.ceil(found.length / rowsAtOnce));
  const at = Math.min(page, last);
  return (
    <>
      {persons.length > rowsAtOnce && (
        <div className="org__find row wrap screen-only">
          <Input
            type="search"
            allowClear
            aria-label={t('find')}
            placeholder={t('find')}
            value={wanted}
            onChange={(event) => {
              setWanted(event.target.value);
              setPage(1);
            }}
          />
          <span role="status" className="dim small">
            {t('found', { shown: found.length, all: persons.length })}
          </span>
          <Pagination
            size="small"
            current={at}
            total={found.length}
            pageSize={rowsAtOnce}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={setPage}
          />
        </div>
      )}
      {found.length === 0 ? (
        <EmptyState why={t('foundNobody')} />
      ) : (
        <PersonRows persons={printing ? found : found.slice((at - 1) * rowsAtOnce, at * rowsAtOnce)} />
      )}
    </>
  );
};

const PersonRows = ({ persons }: Pick<UnitRoll, 'persons'>): ReactNode => {
  const { t } = useTranslation('org');
  const text = useText();
  const language = useLanguage();
  return (
    <table className="org__table">
      <thead>
        <tr>
          {(['name', 'post', 'rank', 'authority', 'since', 'roles'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          <tr key={person.personId} className={person.leftOn ? 'org__left' : undefined}>
            <th scope="row">
              <PageLink to={pages.person(person.personId)}>{person.name}</PageLink>
            </th>
            <td>
              {person.post}
              {person.leadershipMember && <span className="org__flag">{t('leadership')}</span>}
            </td>
            <td>{text(person.rank)}</td>
            <td>{t(person.cityManaged ? 'cityManaged' : 'ownManaged')}</td>
            <td>
              {gridDate(person.since, language)}
              {person.leftOn && (
                <span className="dim">
                  {' '}
                  {t('left', {
                    how: person.leftHow ? text(person.leftHow) : '',
                    day: gridDate(person.leftOn, language),
                  })}
                </span>
              )}
            </td>
            <td>
              {person.roles.map(({ label, unit }) => (
                <div key={`${label.en}${unit.unitId}`}>
                  {text(label)} <span className="dim small">{unit.name}</span>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
