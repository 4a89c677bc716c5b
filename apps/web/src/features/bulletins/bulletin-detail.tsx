import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { BulletinPage } from '../../api/shapes';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { BulletinActs } from './bulletin-acts';
import { BulletinFigures } from './bulletin-figures';
import { BulletinSheet } from './bulletin-sheet';
import { useBulletin } from './use-bulletins';

/** One bulletin: what is to be done about it, its figures with their rows, its sheet, and the issue before it. */
export const BulletinDetail = ({ bulletin }: { bulletin: string }): ReactNode => {
  const { t } = useTranslation('bulletins');
  return (
    <QueryBody query={useBulletin(bulletin)} skeleton={<RowsSkeleton rows={10} columns={3} />} counting={t('counting')}>
      {(page) => <BulletinBody page={page} />}
    </QueryBody>
  );
};

const BulletinBody = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const { attend } = useWhy();
  useEffect(() => {
    attend(page.why);
    return () => attend(undefined);
  }, [attend, page.why]);
  return (
    <>
      <BulletinHead page={page} />
      <div className="bulletins__columns">
        <div className="stack screen-only">
          <section className="panel panel__body stack">
            <BulletinHands page={page} />
            <BulletinActs page={page} />
          </section>
          <BulletinFigures title={t('figures')} sheet={page} />
          <Before page={page} />
          <BulletinHistory page={page} />
        </div>
        <BulletinSheet page={page} />
      </div>
    </>
  );
};

const BulletinHead = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const { ledger, point } = useScope();
  const [, change] = useAddress('bulletin');
  const file = `/api/ledgers/${encodeURIComponent(ledger)}/bulletins/${encodeURIComponent(page.bulletin)}/document.docx`;
  return (
    <div className="page-head screen-only">
      <h1>{page.title}</h1>
      <StatusMark mark={page.mark} word={text(page.statusLabel)} />
      <span className="grow" />
      <Button onClick={() => change({ bulletin: undefined })}>{t('back')}</Button>
      <a className="small" href={`${file}?${new URLSearchParams({ ...point }).toString()}`} download>
        {t('docx')}
      </a>
      <Button onClick={() => window.print()}>{t('print')}</Button>
      <WhyButton why={page.why} of={page.title} />
    </div>
  );
};

/** Who wrote it, who approves it, and why it came back. */
const BulletinHands = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const { writers, approvedBy, approverRole, returnedFor, droppedFor } = page;
  return (
    <p>
      {t('writers', { names: writers.map(({ name }) => name).join('、') })}
      {' · '}
      {approvedBy ? t('approved', { name: approvedBy.name }) : t('waits', { role: text(approverRole) })}
      {returnedFor && <span className="bulletins__under">{t('returned', { reason: returnedFor })}</span>}
      {droppedFor && <span className="bulletins__under">{t('dropped', { reason: droppedFor })}</span>}
    </p>
  );
};

const Before = ({ page: { before } }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  if (!before) return <p className="small dim">{t('noBefore')}</p>;
  return (
    <>
      <BulletinFigures title={[t('before'), before.documentNumber].filter(Boolean).join(' ')} sheet={before} />
      <section className="panel panel__body">
        <b>{before.title}</b>
        {before.text.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </section>
    </>
  );
};

const BulletinHistory = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const language = useLanguage();
  return (
    <section className="panel panel__body">
      <h3 className="row">
        {t('steps')}
        <PageLink className="small" to={page.history}>
          {t('history')}
        </PageLink>
      </h3>
      <ol className="bulletins__steps">
        {page.events.map(({ position, label, at }) => (
          <li key={position}>
            <PageLink to={pages.event(position)}>{gridDate(at, language)}</PageLink> {text(label)}
          </li>
        ))}
      </ol>
    </section>
  );
};
