import { isLocalDate, reject, type Instant, type Refusal } from '../kernel';
import { localDateOf } from '../time';
import type { DeclarationPlan } from './declaration.context';
import type { BusinessItem, DeclarationForm } from './declaration.events';
import type { declarationRejections } from './declaration.rejections';
import type { DeclarationState } from './declaration.state.types';
import { declaresRelatives } from './population';

/** The first thing that is wrong with a form, by its item; undefined when it can be filed. */

interface Filing {
  readonly state: DeclarationState;
  readonly plan: Pick<DeclarationPlan, 'population' | 'sectors'>;
  readonly occurredAt: Instant;
}

const fault = (code: keyof typeof declarationRejections, item: BusinessItem): Refusal =>
  reject(code, { item: item.key });

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const isWholeFen = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

function monthsFault(item: BusinessItem, { occurredAt }: Filing): Refusal | undefined {
  const { fromMonth, toMonth } = item;
  const filedIn = localDateOf(occurredAt).slice(0, 7);
  const wellFormed = [fromMonth, toMonth ?? fromMonth].every((month) => monthPattern.test(month));
  const ordered = fromMonth <= (toMonth ?? fromMonth) && fromMonth <= filedIn;
  return wellFormed && ordered ? undefined : fault('DeclarationMonthsOutOfOrder', item);
}

function relativeFault(item: BusinessItem, { state, plan }: Filing): Refusal | undefined {
  const { who } = item;
  if (who.kind === 'self') return undefined;
  if (state.category !== undefined && !declaresRelatives(state.category)) return fault('RelativesNotDeclared', item);
  if (!plan.population.relations.some(({ key }) => key === who.relation)) return fault('RelationUnknown', item);
  return who.name.trim() === '' ? fault('DeclarationTextMissing', item) : undefined;
}

function withdrawalFault(item: BusinessItem, { occurredAt }: Filing): Refusal | undefined {
  const { withdrawal } = item;
  const filedOn = localDateOf(occurredAt);
  switch (withdrawal.state) {
    case 'open':
      return undefined;
    case 'agreed':
      return isLocalDate(withdrawal.on) && withdrawal.on >= filedOn ? undefined : fault('AgreedDateTooEarly', item);
    case 'withdrawn':
      if (!isLocalDate(withdrawal.on) || withdrawal.on > filedOn) return fault('WithdrawnDateTooLate', item);
      return withdrawal.proof.trim() === '' ? fault('DeclarationTextMissing', item) : undefined;
  }
}

function itemFault(item: BusinessItem, filing: Filing): Refusal | undefined {
  if (!(filing.plan.sectors ?? []).some(({ key }) => key === item.sector)) return fault('SectorUnknown', item);
  if (item.content.trim() === '') return fault('DeclarationTextMissing', item);
  if (!isWholeFen(item.amountFen) || !isWholeFen(item.profitFen)) return fault('AmountNotWholeFen', item);
  return relativeFault(item, filing) ?? monthsFault(item, filing) ?? withdrawalFault(item, filing);
}

export function formFault(form: DeclarationForm, filing: Filing): Refusal | undefined {
  const { state } = filing;
  if (form.formVersion !== state.formVersion)
    return reject('FormVersionNotAsked', { asked: state.formVersion ?? null, filed: form.formVersion });
  if (form.nil && form.items.length > 0) return reject('NilDeclarationHasItems', { items: form.items.length });
  if (!form.nil && form.items.length === 0) return reject('DeclarationEmpty');
  const keys = form.items.map(({ key }) => key);
  const unusable = keys.find((key, index) => !/^[A-Za-z0-9-]{1,40}$/.test(key) || keys.indexOf(key) !== index);
  if (unusable !== undefined) return reject('DeclarationItemKeyUnusable', { item: unusable });
  for (const item of form.items) {
    const found = itemFault(item, filing);
    if (found !== undefined) return found;
  }
  return undefined;
}
