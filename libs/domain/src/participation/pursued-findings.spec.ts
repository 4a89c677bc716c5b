import { given, storedEvent } from '@taizhang/testing/given-when-then';
import { escalationTouches } from '../escalation/escalation.wakes';
import type { EscalationEvent } from '../escalation/escalation.events';
import { escalationStream } from '../escalation/escalation.stream';
import { campaignId, instant, personId, unitId } from '../kernel';
import { byEngine } from '../kernel/acting.features';
import { sampleAccountability, samplePlan } from '../plan/sample-plan.features';
import { participationAgenda } from './participation.agenda';
import { participationDecider } from './participation.decide';
import { atIssue, inUnit, issuedAt, started } from './participation.features';
import { participationStream } from './participation.stream';

const signedAt = instant('2017-10-20T01:00:00.000Z');
const actedAt = instant('2017-09-30T16:00:00.000Z');
const facts = {
  ...atIssue,
  findings: [{ finding: 'rung.meeting.1.5', findingKind: 'delay', signedAt, actedAt }],
} as const;
const opened = (accountability: typeof sampleAccountability) => {
  const { state } = given(participationDecider, started);
  const slice = { ...inUnit(byEngine(issuedAt), facts), plan: { ...samplePlan, accountability } };
  return participationAgenda(state, slice).filter(({ act }) => act === 'openAccountability');
};

describe('a signed finding against a unit [R-106]', () => {
  it('is pursued by the engine from its signature on, where a rule of the plan covers it', () => {
    expect(opened(sampleAccountability)).toMatchObject([
      {
        key: 'openAccountability:rung.meeting.1.5',
        dueAt: signedAt,
        by: 'engine',
        input: { finding: 'rung.meeting.1.5', findingKind: 'delay', actedAt },
      },
    ]);
    expect(opened([])).toEqual([]);
  });

  it("wakes the unit's part when the rung of accountability is signed, and no other rung does", () => {
    const campaign = campaignId('c-2017');
    const unit = unitId('u-1');
    const stream = escalationStream(campaign, { kind: 'unitDuty', unitId: unit, duty: 'meeting', cycle: 1 });
    const signed = (act: 'accountability' | 'talk'): EscalationEvent => ({
      type: 'RungSigned',
      schema: 1,
      payload: { level: 5, act, signer: personId('p-1'), documentNumber: '专项办〔2017〕1号' },
    });
    const touched = (act: 'accountability' | 'talk') => escalationTouches({ ...storedEvent(signed(act), 0), stream });
    expect(touched('accountability')).toMatchObject({ streams: [stream, participationStream(campaign, unit)] });
    expect(touched('talk')).toMatchObject({ streams: [stream] });
  });
});
