import type { BusinessItem, ItemField, Plan } from '@taizhang/domain';
import { compose, joined, label, same, type LabelText } from './label';

const manners: Readonly<Record<BusinessItem['manner'], LabelText>> = {
  takingPart: label('参与', 'taking part'),
  shares: label('参股', 'shares'),
};

export const sectorLabel = (plan: Pick<Plan, 'sectors'>, key: string): LabelText =>
  plan.sectors?.find((sector) => sector.key === key)?.label ?? same(key);

/** Fen as 万元, two decimals. */
export const wanYuan = (fen: number): string => (fen / 1_000_000).toFixed(2);

const whoLabel = (plan: Plan, who: BusinessItem['who']): LabelText => {
  if (who.kind === 'self') return label('本人', 'self');
  const relation = plan.population.relations.find((each) => each.key === who.relation)?.label ?? same(who.relation);
  return compose(label('{relation} {name}', '{relation} {name}'), { relation, name: who.name });
};

/** `本人，涉砂，参股，2015-03 至 2017-08，出资 12.00 万元，获利 1.50 万元`. */
export function itemSentence(plan: Plan, item: BusinessItem): LabelText {
  return compose(
    label(
      '{who}，{sector}，{manner}，{from} 至 {to}，出资 {amount} 万元，获利 {profit} 万元',
      '{who}, {sector}, {manner}, {from} to {to}, invested {amount} ×10,000 yuan, gained {profit} ×10,000 yuan',
    ),
    {
      who: whoLabel(plan, item.who),
      sector: sectorLabel(plan, item.sector),
      manner: manners[item.manner],
      from: item.fromMonth,
      to: item.toMonth ?? label('今', 'now'),
      amount: wanYuan(item.amountFen),
      profit: wanYuan(item.profitFen),
    },
  );
}

const fields: Readonly<Record<ItemField, LabelText>> = {
  who: label('参与人员', 'person'),
  sector: label('行业', 'sector'),
  manner: label('方式', 'manner'),
  period: label('时间', 'period'),
  content: label('内容', 'content'),
  amountFen: label('金额', 'amount'),
  profitFen: label('获利', 'profit'),
  withdrawal: label('退出', 'withdrawal'),
};

export const fieldLabels = (changed: readonly ItemField[]): LabelText => joined(changed.map((each) => fields[each]));
