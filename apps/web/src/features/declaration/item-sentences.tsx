import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessItem, Declaration } from '../../api/shapes';
import { documentDate } from '../../i18n/dates';
import { tenThousandYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useItemWords } from './item-words';

interface ItemSentenceProps {
  item: BusinessItem;
  declaration: Pick<Declaration, 'sectors' | 'relations'>;
}

/** 涉砂，参股，2015-03 至 2017-08；出资 12.00 万元，获利 1.50 万元. */
export const ItemSentence = ({ item, declaration }: ItemSentenceProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const words = useItemWords(declaration);
  const { who } = item;
  const relative =
    who.kind === 'relative' ? t('relativeIs', { relation: words.relation(who.relation), name: who.name }) : '';
  return (
    <p className="sentence item-sentence">
      {relative}
      {t('business', {
        sector: words.sector(item.sector),
        manner: words.manner(item.manner),
        months: words.months(item),
      })}
      {item.content}
      {t('stop')}
      {t(item.manner === 'shares' ? 'invested' : 'involved')}{' '}
      <b className="nowrap">
        {tenThousandYuan(item.amountFen)} {t('tenThousand')}
      </b>
      {t('comma')}
      {t('profit')}{' '}
      <b className="nowrap">
        {tenThousandYuan(item.profitFen)} {t('tenThousand')}
      </b>
      {t('fullStop')}
    </p>
  );
};

/** 约定退出，2017年9月25日前: what is said about leaving the business of one item. */
export const WithdrawalSentence = ({ item, declaration }: ItemSentenceProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const language = useLanguage();
  const words = useItemWords(declaration);
  const { withdrawal, who } = item;
  const of = who.kind === 'relative' ? `${who.name} ${words.sector(item.sector)}` : words.sector(item.sector);
  const said =
    withdrawal.state === 'open'
      ? t('exitSaid.open')
      : withdrawal.state === 'agreed'
        ? t('exitSaid.agreed', { date: documentDate(withdrawal.on, language) })
        : t('exitSaid.withdrawn', { date: documentDate(withdrawal.on, language), proof: withdrawal.proof });
  return <p className="sentence item-sentence">{t('exitOf', { of, said })}</p>;
};
