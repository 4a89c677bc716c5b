import {
  addDays,
  instantAt,
  localDateOf,
  type HandInState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, pick, roll } from '../roll';
import { actBy, type Act } from './act-by';
import { deskSlot } from './slots';
import type { ColleagueAct, World } from './world';

interface Gift {
  readonly from: UnitId;
  /** In whose register it stands, and who keeps that. */
  readonly unitId: UnitId;
  readonly keeper: PersonId;
  readonly receiptNumber: string;
  readonly handedInAt: Instant;
  readonly about: readonly (string | number)[];
}

/** Gifts that could not be refused are handed in, registered, valued, kept, paid in or disposed of by those who keep them. */
export function giftActs(world: World): readonly ColleagueAct[] {
  if (world.plan.giftKinds === undefined || world.campaign.issuedAt === undefined) return [];
  const known = new Map(world.handIns.map((state) => [`${state.unitId}/${state.receiptNumber}`, state]));
  const units = world.participations.flatMap(({ unitId }) => unitId ?? []).sort();
  return units.flatMap((from, index) =>
    giftsOf(world, from, index).flatMap((gift) => {
      const state = known.get(`${gift.unitId}/${gift.receiptNumber}`);
      const act = actBy(`handIn/${world.campaignId}/${gift.unitId}/${gift.receiptNumber}`);
      return state === undefined ? receive(world, gift, act) : stepsOf(world, gift, state, act);
    }),
  );
}

/** Units keep a register of their own by their inspector; what comes from headquarters the discipline group keeps. */
function giftsOf(world: World, from: UnitId, index: number): readonly Gift[] {
  const { seed, plan, calendar, office } = world;
  const own = [...world.persons.values()].find(
    ({ unitId, personId }) => unitId === from && world.holder('partInspector', from) === personId,
  )?.personId;
  const keeper = own ?? world.holder('disciplineGroup', office.unitId);
  if (keeper === undefined) return [];
  const start = instantAt(plan.window.from, '09:00');
  return Array.from({ length: between(0, 3, seed, 'gifts', from) }, (_, nth): Gift => {
    const about = [from, nth];
    const days = between(6, 78, seed, 'gift-day', ...about);
    return {
      from,
      unitId: own === undefined ? office.unitId : from,
      keeper,
      receiptNumber: `收〔${plan.window.from.slice(0, 4)}〕${String((index + 1) * 10 + nth).padStart(4, '0')}号`,
      handedInAt: deskSlot(calendar, start, days, seed, 'gift', ...about),
      about,
    };
  });
}

const things: Readonly<Record<string, readonly string[]>> = {
  goods: ['茶叶两盒', '白酒一箱', '土特产礼盒'],
  cash: ['红包一个', '信封装现金'],
  securities: ['有价证券一份'],
  vouchers: ['提货单一张', '代金券一套'],
  prepaidCards: ['超市购物卡', '商场预付卡两张'],
  bankCards: ['银行卡一张'],
  other: ['纪念品一件'],
};
/** Mostly cash, cards and goods. */
const usual = ['cash', 'cash', 'prepaidCards', 'prepaidCards', 'goods', 'goods', 'vouchers', 'securities', 'other'];

function receive(world: World, gift: Gift, act: Act): readonly ColleagueAct[] {
  const { seed, plan, persons, campaignId } = world;
  const { from, unitId, keeper, receiptNumber, handedInAt, about } = gift;
  const [giver] = [...persons.values()]
    .filter((person) => person.inOffice && person.unitId === from && person.personId !== keeper)
    .sort((a, b) => roll(seed, 'giver', a.personId, ...about) - roll(seed, 'giver', b.personId, ...about));
  if (giver === undefined) return [];
  const kinds = (plan.giftKinds ?? []).map(({ key }) => key);
  const kind = pick(
    usual.filter((each) => kinds.includes(each)),
    seed,
    'gift-kind',
    ...about,
  );
  const money = kind === 'cash' || kind === 'prepaidCards';
  const taken = addDays(localDateOf(handedInAt), -between(0, 12, seed, 'taken', ...about));
  const input = {
    campaignId,
    unitId,
    personId: giver.personId,
    giver: pick(['subordinate', 'interestedParty', 'unknown'], seed, 'gift-from', ...about),
    kind,
    description: pick(things[kind] ?? ['物品一件'], seed, 'thing', ...about),
    quantity: 1,
    ...(money && { amountFen: between(2, 30, seed, 'gift-amount', ...about) * 10_000 }),
    takenOn: taken,
    receiptNumber,
    occurredAt: handedInAt,
  };
  return [act('receive', handedInAt, keeper, 'ReceiveHandIn', input)];
}

/** Valued within the week, put away, and three or four weeks later paid in or handed over; some are still kept at any time. */
function stepsOf(world: World, gift: Gift, state: HandInState, act: Act): readonly ColleagueAct[] {
  const { seed, calendar, campaignId } = world;
  const { unitId, keeper, about } = gift;
  if (state.status === 'disposed' || state.paidIn !== undefined || state.receivedAt === undefined) return [];
  const one = { campaignId, unitId, handInId: state.handInId };
  const at = (least: number, most: number, step: string): Instant =>
    deskSlot(calendar, state.receivedAt as Instant, between(least, most, seed, step, ...about), seed, step, ...about);
  if (state.amountFen === undefined) {
    const amountFen = between(3, 60, seed, 'valued', ...about) * 5_000;
    return [act('value', at(2, 6, 'value'), keeper, 'ValueHandIn', { ...one, amountFen, basis: '按市场零售价估价' })];
  }
  if (state.keeping === undefined) {
    const occurredAt = at(1, 7, 'keep');
    const input = { ...one, keeperId: keeper, place: '纪检监察室保险柜', occurredAt };
    return [act('keep', occurredAt, keeper, 'KeepHandIn', input)];
  }
  if (chance(0.2, seed, 'kept', ...about)) return [];
  const occurredAt = at(12, 30, 'dispose');
  if (state.kind === 'cash') {
    const voucher = `廉缴${String(between(1000, 9999, seed, 'voucher', ...about))}`;
    const input = { ...one, account: '省级廉政账户', amountFen: state.amountFen, voucher, occurredAt };
    return [act('pay', occurredAt, keeper, 'PayInHandIn', input)];
  }
  const how = pick(['treasury', 'publicUse', 'auction'], seed, 'how', ...about);
  const input = {
    ...one,
    how,
    document: `处置〔${localDateOf(occurredAt).slice(0, 4)}〕${about.join('')}`,
    occurredAt,
  };
  return [act('dispose', occurredAt, keeper, 'DisposeOfHandIn', input)];
}
