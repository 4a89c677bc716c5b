import { campaignId, personId, unitId } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import { pledgingPlan } from '../plan/sample-plan.features';
import type { Role } from '../plan/plan.types';
import type { AskPledge, PublicisePledge, RecordPledgeBreach, SignPledge } from './pledge.commands';
import type { PledgeContext } from './pledge.context';
import type { PledgeAsked, PledgeEvent } from './pledge.events';

/** One pledge as specs know it; every name is invented. */

export const [campaign, bureau, zhang] = [campaignId('c-2015'), unitId('u-bureau'), personId('p-zhang')];
export const signedAt = at('2017-09-04', '10:00');
export const now = at('2017-09-12', '10:00');

export const holding = (...roles: readonly Role[]): PledgeContext => ({ ...by(now, ...roles), plan: pledgingPlan });
/** Somebody with these roles, who asks one that came to the bureau after the list was drawn. */
export const joined = (...roles: readonly Role[]): PledgeContext => ({
  ...holding(...roles),
  standing: { listDrawn: true, person: { inOffice: true, unitId: bureau, rank: 'clerk' } },
});
export const engine: PledgeContext = { ...byEngine(now), plan: pledgingPlan };
export const self: PledgeContext = { ...by(now), actor: { kind: 'person', personId: zhang }, plan: pledgingPlan };

export const askPerson: AskPledge = {
  type: 'AskPledge',
  campaignId: campaign,
  unitId: bureau,
  personId: zhang,
  rank: 'clerk',
  templateVersion: 1,
};
const { personId: _p, rank: _r, ...ofUnit } = askPerson;
export const askUnit: AskPledge = ofUnit;
const askedBy = ({ type: _, ...payload }: AskPledge): PledgeAsked => ({ type: 'PledgeAsked', schema: 1, payload });
export const asked = askedBy(askPerson);
export const unitAsked = askedBy(askUnit);

export const sign: SignPledge = { type: 'SignPledge', way: 'console', occurredAt: signedAt };
export const signed: PledgeEvent = {
  type: 'PledgeSigned',
  schema: 1,
  payload: { way: 'console' },
  occurredAt: signedAt,
};
export const show: PublicisePledge = { type: 'PublicisePledge', channel: 'noticeBoard', occurredAt: at('2017-09-06') };
export const breach: RecordPledgeBreach = {
  type: 'RecordPledgeBreach',
  what: '收受管理对象购物卡',
  evidence: '谈话笔录',
  occurredAt: at('2017-09-10'),
};
