import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { documentDate } from '../../i18n/dates';
import { RowsSkeleton } from '../../parts/skeletons';
import { type ClueBundles, useClueBundles } from './use-bundles';
import './transfer-letter-page.css';

/** 移送函: the official letter that goes with a transferred clue, A4, with the receipt to be torn off. */
export const TransferLetterPage = (): ReactNode => {
  const { t } = useTranslation('bundles');
  const { x = '' } = useParams({ strict: false }) as { x?: string };
  const query = useClueBundles(x);
  return (
    <Frame title={t('letter')}>
      <div className="work letter-page">
        <div className="page-head screen-only">
          <h1>{t('letter')}</h1>
          <span className="grow" />
          <PageLink to={pages.clue(x)}>{t('backToClue')}</PageLink>
          <Button type="primary" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={1} />} counting={t('counting')}>
          {({ letter, bundles }) =>
            letter ? <Letter letter={letter} bundle={bundles[0]} /> : <p className="dim">{t('notTransferred')}</p>
          }
        </QueryBody>
      </div>
    </Frame>
  );
};

interface LetterProps {
  letter: NonNullable<ClueBundles['letter']>;
  bundle: ClueBundles['bundles'][number] | undefined;
}

/** Chinese whatever the language of the console: it goes to another body. */
const Letter = ({ letter, bundle }: LetterProps): ReactNode => {
  const { t } = useTranslation('bundles', { lng: 'zh' });
  const { from, to, documentNumber, transferredAt, receivedAt, clue, problemClass } = letter;
  const date = documentDate(transferredAt, 'zh');
  return (
    <article className="letter" lang="zh">
      <p className="letter__number">{documentNumber}</p>
      <h2 className="letter__title">{t('paper.title')}</h2>
      <p className="letter__to">{t('paper.to', { to })}</p>
      <p>
        {t('paper.body', { receivedAt: documentDate(receivedAt, 'zh'), class: problemClass ?? t('paper.someMatter') })}
      </p>
      <p>{t('paper.ask')}</p>
      <p>{bundle ? t('paper.bundle', { bundle: bundle.bundle }) : t('paper.noBundle')}</p>
      {bundle && <p className="letter__digest">{bundle.digest}</p>}
      <p className="letter__sign">
        {from}
        <br />
        {date}
      </p>
      <section className="letter__stub">
        <h3>{t('paper.receipt')}</h3>
        <p>{t('paper.receiptTo', { from })}</p>
        <p>{t('paper.receiptBody', { number: documentNumber, clue })}</p>
        <p className="letter__sign">{t('paper.receiptSign')}</p>
      </section>
    </article>
  );
};
