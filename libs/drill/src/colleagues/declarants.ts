import {
  addDays,
  instantAt,
  localDate,
  localDateOf,
  type BusinessItem,
  type DeclarationForm,
  type DeclarationState,
  type Instant,
  type PersonId,
} from '@taizhang/domain';
import { between, chance, pick, roll } from '../roll';
import { hasBusiness, lateness, storyPerson } from './character';
import { slotOn, workingDaysUpTo, workingSlot } from './slots';
import type { ColleagueAct, World } from './world';

/** Every official fills in his own form: most in time, some late, some wrong at first. */
export function declarantActs(world: World): readonly ColleagueAct[] {
  return world.declarations.flatMap((declaration) => {
    const person = declaration.personId as PersonId;
    if (declaration.status !== 'asked' && declaration.status !== 'returned') return [];
    const at = declaration.status === 'asked' ? firstSubmission(world, declaration) : afterReturn(world, declaration);
    if (at === undefined) return [];
    return [
      {
        key: `declaration/${world.campaignId}/${person}/submit/${declaration.revision + 1}`,
        at,
        actor: { kind: 'person', personId: person },
        command: {
          type: 'SubmitDeclaration',
          input: {
            campaignId: world.campaignId,
            personId: person,
            form: formOf(world, declaration, at),
            occurredAt: at,
          },
        },
      },
    ];
  });
}

function firstSubmission(world: World, declaration: DeclarationState): Instant | undefined {
  const { seed, calendar } = world;
  const [person, unit] = [declaration.personId as PersonId, declaration.unitId];
  const due = world.participations.find((each) => each.unitId === unit)?.duties['declare']?.deadline;
  if (due === undefined || unit === undefined) return undefined;
  if (person === storyPerson(world)) return instantAt(localDate('2017-09-04'), '10:00');
  const days = workingDaysUpTo(calendar, due.startedAt, due.dueAt);
  if (!chance(lateness(world, unit), seed, 'late', person)) {
    // Most fill it in in the second half of the time.
    const share = Math.sqrt(roll(seed, 'when', person));
    return workingSlot(calendar, due.startedAt, Math.max(1, Math.ceil(share * days)), seed, 'declare', person);
  }
  const behind = roll(seed, 'behind', person);
  const lateDays =
    behind < 0.6
      ? between(1, 3, seed, 'lateBy', person)
      : behind < 0.9
        ? between(4, 8, seed, 'lateBy', person)
        : between(12, 18, seed, 'lateBy', person);
  return workingSlot(calendar, due.startedAt, days + lateDays, seed, 'declare', person);
}

const afterReturn = (world: World, declaration: DeclarationState): Instant | undefined =>
  declaration.returned &&
  workingSlot(
    world.calendar,
    declaration.returned.at,
    between(1, 2, world.seed, 'again', declaration.personId as string),
    world.seed,
    'again',
    declaration.personId as string,
    declaration.revision,
  );

/** A first form with a slip in it, which the signer sends back; the second one is right. */
export const slips = (world: World, declaration: DeclarationState): boolean =>
  hasBusiness(world, declaration.personId as PersonId) &&
  declaration.personId !== storyPerson(world) &&
  chance(0.35, world.seed, 'slip', declaration.personId as string);

export function formOf(world: World, declaration: DeclarationState, at: Instant): DeclarationForm {
  const formVersion = declaration.formVersion ?? 1;
  const person = declaration.personId as PersonId;
  if (!hasBusiness(world, person)) return { formVersion, nil: true, items: [] };
  if (person === storyPerson(world)) return { formVersion, nil: false, items: [storyItem] };
  const own = ownItem(world, declaration, at);
  const slip = declaration.revision === 0 && slips(world, declaration);
  return { formVersion, nil: false, items: [slip ? { ...own, content: '（内容未写明）' } : own] };
}

const storyItem: BusinessItem = {
  key: 'i1',
  who: { kind: 'self' },
  sector: 'sand',
  manner: 'shares',
  fromMonth: '2015-03',
  content: '入股砂石经营部，占股一成',
  amountFen: 12_000_000,
  profitFen: 1_500_000,
  withdrawal: { state: 'agreed', on: localDate('2017-09-25') },
};

const contents: Readonly<Record<string, readonly string[]>> = {
  mining: ['入股石料开采企业', '参与矿石运输车队'],
  sand: ['参股运砂船一艘', '入股砂石堆场'],
  fishery: ['承包水库网箱养殖'],
  hydropower: ['参股小水电站'],
  fireworks: ['参股烟花批发门市'],
  chemicals: ['参股危化品运输车辆'],
};

function ownItem(world: World, declaration: DeclarationState, at: Instant): BusinessItem {
  const { seed, plan } = world;
  const person = declaration.personId as PersonId;
  const sector = pick(plan.sectors ?? [], seed, 'sector', person).key;
  const relations = plan.population.relations;
  const relative = declaration.category !== 'other' && relations.length > 0 && chance(0.4, seed, 'relative', person);
  const amountWan = between(2, 60, seed, 'amount', person);
  return {
    key: 'i1',
    who: relative
      ? { kind: 'relative', name: '（亲属）', relation: pick(relations, seed, 'relation', person).key }
      : { kind: 'self' },
    sector,
    manner: chance(0.7, seed, 'manner', person) ? 'shares' : 'takingPart',
    fromMonth: `${between(2009, 2016, seed, 'from', person)}-0${between(1, 9, seed, 'month', person)}`,
    content: pick(contents[sector] ?? ['参股个体经营'], seed, 'content', person),
    amountFen: amountWan * 1_000_000,
    profitFen: Math.floor((amountWan * between(0, 30, seed, 'profit', person)) / 100) * 1_000_000,
    withdrawal: ahead(withdrawalIntent(world, person), at),
  };
}

/** Who declares late agrees a later date: it cannot lie before the form. */
const ahead = (intent: BusinessItem['withdrawal'], at: Instant): BusinessItem['withdrawal'] =>
  intent.state === 'agreed' && intent.on <= addDays(localDateOf(at), 1)
    ? { state: 'agreed', on: addDays(localDateOf(at), 30) }
    : intent;

function withdrawalIntent(world: World, person: PersonId): BusinessItem['withdrawal'] {
  const { seed } = world;
  const kind = roll(seed, 'intent', person);
  if (kind < 0.25) {
    const on = localDate(`2017-08-${between(17, 24, seed, 'left', person)}`);
    return { state: 'withdrawn', on, proof: '转让协议和工商变更登记' };
  }
  if (kind < 0.88) {
    // Far enough ahead of every date on which somebody may still declare.
    const on = chance(0.12, seed, 'far', person)
      ? localDate('2018-02-28')
      : localDateOf(
          slotOn(localDate(`2017-1${between(0, 1, seed, 'm', person)}-${between(11, 28, seed, 'd', person)}`), seed),
        );
    const soon = chance(0.6, seed, 'soon', person);
    return { state: 'agreed', on: soon ? localDate(`2017-09-${between(20, 29, seed, 'sd', person)}`) : on };
  }
  return { state: 'open' };
}
