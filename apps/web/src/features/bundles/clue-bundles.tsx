import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { stampInstant } from '../../i18n/dates';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { TakeReceipt } from './take-receipt';
import { type ClueBundles as Answer, saveFile, useClueBundles, useMakeBundle } from './use-bundles';

/** 移送: the letter, the signed file for the receiver, and which hand-over has no receipt yet. */
export const ClueBundles = ({ clue }: { clue: string }): ReactNode => {
  const { t } = useTranslation('bundles');
  const { data } = useClueBundles(clue);
  if (!data?.letter) return null;
  return (
    <section className="stack">
      <h3>{t('title')}</h3>
      <p className="row wrap">
        {t('letterOf', { to: data.letter.to, number: data.letter.documentNumber })}
        <PageLink to={pages.transferLetter(clue)}>{t('letter')}</PageLink>
      </p>
      <ul className="bundles">
        {data.bundles.map(({ bundle, to, at, receipt, history }) => (
          <li key={bundle}>
            <PageLink to={history}>{bundle.slice(0, 12)}</PageLink> {t('handedOver', { to, at: stampInstant(at) })}{' '}
            <StatusMark
              mark={receipt ? 'done' : 'open'}
              word={
                receipt ? t('receipt', { number: receipt.number, at: stampInstant(receipt.takenInAt) }) : t('noReceipt')
              }
            />
          </li>
        ))}
      </ul>
      {data.bundles.length === 0 && <p className="small dim">{t('none')}</p>}
      {data.mayMake && <BundleActs clue={clue} answer={data} />}
    </section>
  );
};

const BundleActs = ({ clue, answer }: { clue: string; answer: Answer }): ReactNode => {
  const { t } = useTranslation('bundles');
  const { live } = useScope();
  const { partners, suggested, bundles } = answer;
  const [to, setTo] = useState(suggested ?? undefined);
  const make = useMakeBundle(clue);
  if (!live) return null;
  if (partners.length === 0) return <p className="small dim screen-only">{t('noPartner')}</p>;
  return (
    <div className="stack screen-only">
      <div className="row wrap">
        <Select
          className="bundles__partner"
          aria-label={t('receiver')}
          placeholder={t('receiver')}
          value={to}
          onChange={setTo}
          options={partners.map(({ house, name }) => ({ value: house, label: `${name} (${house})` }))}
        />
        <Button
          type="primary"
          disabled={to === undefined}
          loading={make.isPending}
          onClick={() => to && make.mutate(to, { onSuccess: ({ name, text }) => saveFile(name, text) })}
        >
          {t('make')}
        </Button>
      </div>
      <p className="small dim">{t('makeHelp')}</p>
      <ProblemNotice error={make.error} onDismiss={make.reset} />
      {bundles.some(({ receipt }) => receipt === null) && <TakeReceipt />}
    </div>
  );
};
