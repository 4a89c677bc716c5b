import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulletinRow, Bulletins } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { gridDate, isoDate, pointDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { ActOpener } from '../../parts/act-opener';
import { EmptyState } from '../../parts/empty-state';
import { rowKeys } from '../../parts/row-keys';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { BulletinDetail } from './bulletin-detail';
import { minuteOf } from './figures-minute';
import { useBulletins, useDraftBulletin } from './use-bulletins';
import './bulletins-page.css';

/** S21 简报: the bulletins of a campaign; one of them with its figures, its text and the issue before it. */
export const BulletinsPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [{ bulletin }] = useAddress('bulletin');
  return (
    <Frame title={t('title.bulletins')}>
      <CampaignTabs campaign={campaign} />
      <div className="work bulletins">
        {bulletin ? <BulletinDetail key={bulletin} bulletin={bulletin} /> : <BulletinList campaign={campaign} />}
      </div>
    </Frame>
  );
};

const BulletinList = ({ campaign }: { campaign: string }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const [, change] = useAddress('bulletin');
  const open = (bulletin: string): void => change({ bulletin });
  return (
    <QueryBody query={useBulletins(campaign)} skeleton={<RowsSkeleton rows={6} columns={6} />} counting={t('counting')}>
      {(bulletins) => (
        <>
          <div className="page-head">
            <h1>{t('title')}</h1>
            <span className="grow" />
            {bulletins.mayDraft && <DraftBulletin bulletins={bulletins} onDrafted={open} />}
          </div>
          {bulletins.rows.length === 0 ? (
            <div className="panel">
              <EmptyState why={t('empty')} />
            </div>
          ) : (
            <BulletinTable rows={bulletins.rows} onOpen={open} />
          )}
        </>
      )}
    </QueryBody>
  );
};

interface DraftBulletinProps {
  bulletins: Bulletins;
  onDrafted: (bulletin: string) => void;
}

/** 起草简报: its kind, its title, and the minute to which its figures are bound. */
const DraftBulletin = ({ bulletins, onDrafted }: DraftBulletinProps): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const command = useDraftBulletin(bulletins.campaignId);
  const kinds = bulletins.kinds.map(({ key, label }) => ({ value: key, label: text(label) }));
  return (
    <ActOpener command={command} words={{ open: t('draft.open'), title: t('draft.title'), done: t('draft.done') }}>
      {(close) => (
        <ActForm
          fields={[
            { name: 'kind', label: t('field.kind'), kind: 'choice', required: true, options: kinds },
            { name: 'title', label: t('field.title'), kind: 'line', required: true, most: 100 },
            {
              name: 'on',
              label: t('field.on'),
              kind: 'date',
              required: false,
              to: isoDate(bulletins.point.asOf),
              help: t('help.on'),
            },
            { name: 'time', label: t('field.time'), kind: 'line', required: false, most: 5, help: t('help.time') },
          ]}
          submit={t('draft.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ kind = '', title = '', on, time }) => {
            const at = minuteOf(on, time);
            command.mutate(
              { kind: kind as Bulletins['kinds'][number]['key'], title, ...(at && { at }) },
              { onSuccess: ({ bulletin }) => onDrafted(bulletin) },
            );
          }}
          onCancel={close}
        >
          <p className="note">{t('draft.note')}</p>
        </ActForm>
      )}
    </ActOpener>
  );
};

const columns = ['title', 'kind', 'figures', 'number', 'issued', 'status'] as const;

interface BulletinTableProps {
  rows: readonly BulletinRow[];
  onOpen: (bulletin: string) => void;
}

const BulletinTable = ({ rows, onOpen }: BulletinTableProps): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const language = useLanguage();
  return (
    <section className="panel bulletins__list">
      <table className="table bulletins__table">
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
          {rows.map((row) => (
            <tr
              key={row.bulletin}
              data-bulletin={row.bulletin}
              tabIndex={0}
              onClick={() => onOpen(row.bulletin)}
              onKeyDown={rowKeys(() => onOpen(row.bulletin))}
            >
              <td>{row.title}</td>
              <td>{text(row.kindLabel)}</td>
              <td data-head={t('column.figures')} className="nowrap">
                {pointDate(row.figuresAt)}
              </td>
              <td data-head={t('column.number')} data-none={row.documentNumber === null}>
                {row.documentNumber ?? t('none')}
              </td>
              <td data-head={t('column.issued')} data-none={row.issuedOn === null} className="nowrap">
                {row.issuedOn ? gridDate(row.issuedOn, language) : t('none')}
              </td>
              <td>
                <StatusMark mark={row.mark} word={text(row.statusLabel)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
