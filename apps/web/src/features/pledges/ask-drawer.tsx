import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unasked } from '../../api/shapes';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { BulkReceiptList } from './bulk-receipt';
import { useBulkPledges, useUnasked } from './use-pledges';

interface AskDrawerProps {
  campaign: string;
  onClose: () => void;
}

/** 列入应签名单: who joined after the list was drawn, who stays out and why; then a receipt a person. */
export const AskDrawer = ({ campaign, onClose }: AskDrawerProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const query = useUnasked(campaign);
  return (
    <ActDrawer open title={t('ask.title')} onClose={onClose}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={2} />} counting={t('ask.counting')}>
        {(unasked) => <AskBody campaign={campaign} unasked={unasked} onClose={onClose} />}
      </QueryBody>
    </ActDrawer>
  );
};

const AskBody = ({ campaign, unasked, onClose }: AskDrawerProps & { unasked: Unasked }): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  const language = useLanguage();
  const [preview] = useState(unasked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const command = useBulkPledges(campaign);
  const toggle = (personId: string): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(personId)) next.add(personId);
      return next;
    });
  if (command.data)
    return (
      <BulkReceiptList
        receipt={command.data}
        recorded={command.recorded}
        names={new Map(preview.persons.map((person) => [person.personId, person]))}
        onClose={onClose}
      />
    );
  return (
    <div className="stack">
      {command.error && <ProblemNotice error={command.error} />}
      {preview.persons.length === 0 ? (
        <EmptyState why={t('ask.nobody')} />
      ) : (
        <>
          <p className="note">{t('ask.follows')}</p>
          <ul className="pledges__lines">
            {preview.persons.map((person) => (
              <li key={person.personId}>
                <label className="row">
                  <input
                    type="checkbox"
                    checked={chosen.has(person.personId)}
                    onChange={() => toggle(person.personId)}
                  />
                  {person.name}
                </label>
                <span className="dim">
                  {person.unit.name} {person.post}
                </span>
                <span className="dim">
                  {text(person.rank)} {t('ask.since', { date: gridDate(person.since, language) })}
                </span>
              </li>
            ))}
          </ul>
          <div className="row wrap">
            <Button
              type="primary"
              loading={command.isPending}
              aria-disabled={chosen.size === 0}
              onClick={() => chosen.size > 0 && command.mutate({ act: 'ask', body: { persons: [...chosen] } })}
            >
              {t('ask.send', { count: chosen.size })}
            </Button>
            <Button onClick={() => setChosen(new Set(preview.persons.map(({ personId }) => personId)))}>
              {t('chooseAll')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </>
      )}
      {preview.leftOut.length > 0 && (
        <section>
          <h3 className="pledges__list-head">{t('bulk.out')}</h3>
          <ul className="pledges__lines">
            {preview.leftOut.map(({ key, label, count, names }) => (
              <li key={key}>
                <span>{text(label)}</span>
                <span className="dim">{count}</span>
                <span className="dim">{names.join('、')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
