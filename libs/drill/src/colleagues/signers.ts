import {
  localDateOf,
  weekday,
  addDays,
  instantAt,
  later,
  localDate,
  type Instant,
  type PersonId,
} from '@taizhang/domain';
import { between, chance } from '../roll';
import { slips } from './declarants';
import { workingSlot, workingTime } from './slots';
import type { ColleagueAct, World } from './world';

/** Signers read within three working days; what has a slip in it goes back once; a few recuse themselves. */
export function signerActs(world: World): readonly ColleagueAct[] {
  const { seed, calendar, campaignId } = world;
  return world.declarations.flatMap((declaration): readonly ColleagueAct[] => {
    if (declaration.status !== 'submitted') return [];
    const signer = world.nextSigner(declaration);
    const submittedAt = declaration.submittedRecordedAt;
    if (signer === undefined || submittedAt === undefined) return [];
    const person = declaration.personId as PersonId;
    const days = chance(0.08, seed, 'slow', person)
      ? between(4, 6, seed, 'slowBy', person)
      : between(0, 2, seed, 'sign', person);
    const at = workingSlot(
      calendar,
      submittedAt,
      days,
      seed,
      'sign',
      signer,
      Math.floor(between(0, 3, seed, 'batch', person)),
    );
    const key = `declaration/${campaignId}/${person}`;
    const target = { campaignId, personId: person };
    const actor = { kind: 'person', personId: signer } as const;
    if (declaration.revision === 1 && slips(world, declaration)) {
      const input = { ...target, section: 'self', reason: '第二栏参与内容未写明，请补填。' };
      return [
        { key: `${key}/return/${declaration.revision}`, at, actor, command: { type: 'ReturnDeclaration', input } },
      ];
    }
    if (declaration.recused.length === 0 && chance(0.004, seed, 'recuse', person)) {
      const input = { ...target, reason: '与申报人系近亲属，申请回避。' };
      return [{ key: `${key}/recuse/${signer}`, at, actor, command: { type: 'RecuseSigner', input } }];
    }
    const input = { ...target, revision: declaration.revision };
    return [{ key: `${key}/sign/${declaration.revision}`, at, actor, command: { type: 'SignDeclaration', input } }];
  });
}

/** The campaign office sends the city-managed papers together, keeps the others on file each Friday, and verifies all. */
export function officeActs(world: World): readonly ColleagueAct[] {
  return world.declarations.flatMap((declaration): readonly ColleagueAct[] => {
    const unit = declaration.unitId;
    const office = unit && world.holder('commissionOffice', unit);
    if (unit === undefined || office === undefined) return [];
    const person = declaration.personId as PersonId;
    const key = `declaration/${world.campaignId}/${person}`;
    const target = { campaignId: world.campaignId, personId: person };
    const acts: ColleagueAct[] = [];
    if (declaration.status === 'signed' && declaration.signedAt !== undefined) {
      const together = declaration.category === world.plan.declaration?.dispatch.category;
      acts.push({
        key: `${key}/${together ? 'dispatch' : 'retain'}`,
        at: together ? dispatchAt(world, declaration.signedAt) : fridayAfter(declaration.signedAt),
        actor: { kind: 'person', personId: office },
        command: { type: together ? 'DispatchDeclaration' : 'RetainDeclaration', input: target },
      });
    }
    const verifier = verifierOf(world, person, unit, office);
    const ready =
      declaration.status === 'signed' || declaration.status === 'dispatched' || declaration.status === 'retained';
    if (ready && declaration.verified === undefined && declaration.signedAt !== undefined && verifier !== undefined) {
      acts.push({
        key: `${key}/verify`,
        at: verifyAt(world, person, declaration.signedAt),
        actor: { kind: 'person', personId: verifier },
        command: { type: 'VerifyDeclaration', input: { ...target, ...findings(world, declaration) } },
      });
    }
    return acts;
  });
}

const dispatchDay = localDate('2017-09-14');

function dispatchAt(world: World, signedAt: Instant): Instant {
  const together = instantAt(dispatchDay, '15:00');
  return signedAt < together ? together : workingTime(world.calendar, signedAt, 1, '15:00');
}

function fridayAfter(at: Instant): Instant {
  const day = localDateOf(at);
  const friday = instantAt(addDays(day, (5 - weekday(day) + 7) % 7), '16:00');
  return friday > at ? friday : instantAt(addDays(localDateOf(friday), 7), '16:00');
}

/** The head of the unit verifies; his own paper goes to the office, and the office's own to its discipline group. */
const verifierOf = (
  world: World,
  person: PersonId,
  unit: NonNullable<Parameters<World['holder']>[1]>,
  office: PersonId,
) => {
  const head = world.holder('unitHead', unit);
  if (head !== undefined && head !== person) return head;
  return office === person ? world.holder('disciplineGroup', unit) : office;
};

function verifyAt(world: World, person: PersonId, signedAt: Instant): Instant {
  const from = later(signedAt, instantAt(localDate('2017-09-15'), '18:00'));
  const days = chance(0.03, world.seed, 'verify-late', person)
    ? between(12, 16, world.seed, 'v', person)
    : between(1, 9, world.seed, 'v', person);
  return workingSlot(world.calendar, from, days, world.seed, 'verify', days);
}

function findings(world: World, declaration: World['declarations'][number]): Record<string, unknown> {
  const item = declaration.form?.items[0];
  if (item === undefined || !chance(0.15, world.seed, 'different', declaration.personId as string)) {
    return { result: 'true', differences: [] };
  }
  const declared = item.amountFen / 1_000_000;
  return {
    result: 'different',
    differences: [
      {
        item: item.key,
        field: 'amount',
        declared: `${declared.toFixed(2)} 万元`,
        found: `${(declared + 3).toFixed(2)} 万元`,
      },
    ],
  };
}
