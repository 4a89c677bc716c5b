import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Uncovered } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { ChaseReceipt, type ChaseReceiptBody } from './chase-receipt';
import { type ChasePreview, previewChase, type Selection } from './selection';
import { type Cell, useUncovered } from './use-coverage';
import './chase.css';

interface ChaseDrawerProps {
  campaign: string;
  cell: Cell;
  /** A frozen list; without one everyone who is left is meant. */
  selection?: Selection | undefined;
  onClose: () => void;
}

/** 催办: who is in, who is out and why, what is sent; then a receipt for each person. Never without a preview. */
export const ChaseDrawer = ({ campaign, cell, selection, onClose }: ChaseDrawerProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  const query = useUncovered(campaign, cell);
  const title = query.data
    ? t('chase.titleOf', { unit: query.data.unit.name, duty: text(query.data.duty.label) })
    : t('chase.title');
  return (
    <ActDrawer open title={title} onClose={onClose}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={2} />} counting={t('chase.counting')}>
        {(uncovered) => <ChaseBody campaign={campaign} uncovered={uncovered} selection={selection} onClose={onClose} />}
      </QueryBody>
    </ActDrawer>
  );
};

type Channel = 'console' | 'telephone';

interface ChaseBodyProps {
  campaign: string;
  uncovered: Uncovered;
  selection: Selection | undefined;
  onClose: () => void;
}

const ChaseBody = ({ campaign, uncovered, selection, onClose }: ChaseBodyProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { ledger } = useScope();
  // Taken once: what the reader has seen is what is sent, even if the list moves meanwhile.
  const [preview] = useState(() => previewChase(uncovered, selection));
  const [channel, setChannel] = useState<Channel>('console');
  const command = useCommand<Channel, ChaseReceiptBody>((by, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}/chase', {
        params: { path: { ledger, campaign, unit: uncovered.unit.unitId } },
        body: { duty: uncovered.duty.key, persons: preview.chased.map(({ personId }) => personId), channel: by },
        ...underKey(key),
      }),
    ),
  );
  if (command.data)
    return <ChaseReceipt preview={preview} receipt={command.data} recorded={command.recorded} onClose={onClose} />;
  const count = preview.chased.length;
  return (
    <div className="stack">
      {command.error && <ProblemNotice error={command.error} />}
      {count === 0 ? (
        <EmptyState why={t(preview.leftOut.length > 0 ? 'chase.nobodyNow' : 'chase.nobody')} />
      ) : (
        <>
          <ChaseWays channel={channel} onChoose={setChannel} />
          <div className="row wrap">
            <Button type="primary" loading={command.isPending} onClick={() => command.mutate(channel)}>
              {t('chase.send', { count })}
            </Button>
            <Button onClick={onClose}>{t('chase.cancel')}</Button>
          </div>
        </>
      )}
      <PreviewLists preview={preview} />
    </div>
  );
};

const ChaseWays = ({ channel, onChoose }: { channel: Channel; onChoose: (channel: Channel) => void }): ReactNode => {
  const { t } = useTranslation('coverage');
  return (
    <div className="stack chase__way">
      <div className="row wrap">
        <span className="dim small" id="chase-way">
          {t('chase.way')}
        </span>
        <span className="segments" role="group" aria-labelledby="chase-way">
          {(['console', 'telephone'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={channel === one} onClick={() => onChoose(one)}>
              {t(`chase.channel.${one}`)}
            </button>
          ))}
        </span>
      </div>
      <p className="note">{t(`chase.sends.${channel}`)}</p>
    </div>
  );
};

const PreviewLists = ({ preview }: { preview: ChasePreview }): ReactNode => {
  const { t } = useTranslation('coverage');
  return (
    <>
      {preview.leftOut.length > 0 && (
        <section>
          <h3 className="chase__head">
            {t('chase.out')} <span className="dim">{preview.leftOut.length}</span>
          </h3>
          <ul className="chase__list">
            {preview.leftOut.map((row) => (
              <li key={row.personId}>
                <span>{row.name}</span>
                <span className="dim">{row.unitName}</span>
                <span>
                  {row.note
                    ? t('chase.reasonWith', { reason: t(`chase.reason.${row.reason}`), note: row.note })
                    : t(`chase.reason.${row.reason}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.chased.length > 0 && (
        <section>
          <h3 className="chase__head">
            {t('chase.in')} <span className="dim">{preview.chased.length}</span>
          </h3>
          <ul className="chase__list">
            {preview.chased.map((row) => (
              <li key={row.personId}>
                <span>{row.name}</span>
                <span className="dim">{row.unitName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
