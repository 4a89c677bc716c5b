import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, unitId } from '../kernel';
import { at } from '../kernel/acting.features';
import { pledgingPlan } from '../plan/sample-plan.features';
import { mustPledge } from './must-pledge';
import { pledgeAgenda } from './pledge.agenda';
import type { PledgeCommand } from './pledge.commands';
import type { PledgeContext } from './pledge.context';
import { pledgeDecider } from './pledge.decide';
import type { PledgeEvent } from './pledge.events';
import {
  asked,
  askPerson,
  askUnit,
  breach,
  bureau,
  campaign,
  engine,
  holding,
  joined,
  self,
  show,
  sign,
  signed,
  signedAt,
  unitAsked,
  zhang,
} from './pledge.features';
import { pledgeStream, subjectOfPledge } from './pledge.stream';

const told = (...events: readonly PledgeEvent[]) => given(pledgeDecider, ...events);
const archive = holding('partInspector');
const file: PledgeCommand = { type: 'FilePledge' };

describe('asking for a pledge', () => {
  it('asks a unit or a person, in the version that the plan holds [R-038]', () => {
    told().when(askPerson, engine).thenHappens(asked);
    told().when(askUnit, engine).thenHappens(unitAsked);
    told()
      .when({ ...askPerson, templateVersion: 2 }, engine)
      .thenRefused('PledgeNotOfThisPlan', { templateVersion: 2 });
  });

  it('asks nobody for whom the plan has no text', () => {
    const { person } = pledgingPlan.pledges.template;
    const plan = { ...pledgingPlan, pledges: { ...pledgingPlan.pledges, template: { person: person! } } };
    told()
      .when(askUnit, { ...engine, plan })
      .thenRefused('PledgeNotOfThisPlan');
  });

  it('happens once', () => {
    told(asked).when(askPerson, engine).thenHappens();
    told(asked).when(askPerson, joined('coordinator')).thenRefused('PledgeAlreadyAsked');
  });

  it('is for the engine until the list is drawn; who joins later is asked by the people of his unit [R-010, R-038]', () => {
    told().when(askPerson, holding('coordinator')).thenRefused('PledgeNotAsked');
    told().when(askPerson, joined('coordinator')).thenHappens(asked);
    told().when(askUnit, joined('commissionOffice')).thenHappens(unitAsked);
    told().when(askPerson, joined('unitHead')).thenRefused('Forbidden');
  });

  it('finds only those in post in that unit, in the rank that they hold', () => {
    const as = (person: object): PledgeContext => ({
      ...joined('coordinator'),
      standing: { listDrawn: true, person: { inOffice: true, unitId: bureau, rank: 'clerk', ...person } },
    });
    told().when(askPerson, as({})).thenHappens(asked);
    told()
      .when(askPerson, as({ inOffice: false }))
      .thenRefused('PledgerNotListed');
    told()
      .when(askPerson, as({ unitId: unitId('u-other') }))
      .thenRefused('PledgerNotListed');
    told()
      .when(askPerson, as({ rank: 'section' }))
      .thenRefused('PledgerNotListed');
  });

  it('asks everybody in office, or the ranks that the plan names [R-021]', () => {
    const { pledges } = pledgingPlan;
    const leading = { ...pledges, ranks: ['section', 'deputySection'] as const };
    expect(mustPledge({ inOffice: true, rank: 'clerk' }, pledges)).toBe(true);
    expect(mustPledge({ inOffice: false, rank: 'clerk' }, pledges)).toBe(false);
    expect(mustPledge({ inOffice: true, rank: 'clerk' }, leading)).toBe(false);
    expect(mustPledge({ inOffice: true, rank: 'deputySection' }, leading)).toBe(true);
  });
});

describe('signing', () => {
  it('is done by the person himself, and by nobody in his place', () => {
    told(asked).when(sign, self).thenHappens(signed);
    told(asked).when(sign, holding('coordinator')).thenRefused('PledgeNotYours');
    told(asked).when(sign, holding('unitHead')).thenRefused('PledgeNotYours');
  });

  it('of a unit is done by its head, who is named', () => {
    told(unitAsked)
      .when(sign, holding('unitHead'))
      .thenHappens({ ...signed, payload: { way: 'console', signer: 'the-unitHead' } } as PledgeEvent);
    told(unitAsked).when(sign, self).thenRefused('PledgeNotYours');
  });

  it('on paper is entered by the coordinator, the inspector or the office, and marked so', () => {
    const paper: PledgeCommand = { ...sign, way: 'paper' };
    told(asked)
      .when(paper, holding('coordinator'))
      .thenHappens({ ...signed, payload: { way: 'paper' } } as PledgeEvent);
    told(asked).when(paper, self).thenRefused('PledgeNotYours');
    told(asked)
      .when(paper, { ...self, entered: true })
      .thenHappens({ ...signed, payload: { way: 'paper' } } as PledgeEvent);
    told(unitAsked)
      .when(paper, { ...holding('unitHead'), entered: true })
      .thenHappens({ ...signed, payload: { way: 'paper', signer: 'the-unitHead' } } as PledgeEvent);
  });

  it('may be entered late, never ahead, and happens once', () => {
    told(asked)
      .when({ ...sign, occurredAt: at('2017-09-13') }, self)
      .thenRefused('FactInFuture');
    told(asked, signed).when(sign, self).thenHappens();
    told(asked, signed)
      .when({ ...sign, occurredAt: at('2017-09-05') }, self)
      .thenRefused('PledgeAlreadySigned');
  });

  it('needs to be asked for', () => told().when(sign, self).thenRefused('PledgeNotAsked'));
});

describe('the archive', () => {
  it('takes what is signed, and is a discipline body or the part-time inspector [R-039, R-014]', () => {
    told(asked, signed)
      .when(file, archive)
      .thenHappens({ type: 'PledgeFiled', schema: 1, payload: { by: 'discipline body' } });
    told(asked, signed)
      .when(file, holding('coordinator'))
      .thenRefused('Forbidden', { needed: 'disciplineGroup, partInspector' });
    told(asked).when(file, archive).thenRefused('PledgeNotSigned');
  });
});

describe('publicity', () => {
  const shown: PledgeEvent = {
    type: 'PledgePublicised',
    schema: 1,
    payload: { channel: 'noticeBoard' },
    occurredAt: show.occurredAt,
  };

  it('says where, from when and until when [R-039]', () => {
    told(asked, signed).when(show, holding('coordinator')).thenHappens(shown);
    const until = localDate('2017-09-20');
    told(asked, signed)
      .when({ ...show, until }, holding('coordinator'))
      .thenHappens({ ...shown, payload: { channel: 'noticeBoard', until } });
  });

  it('is in a place that the plan names, after the signature, and does not end before it begins', () => {
    told(asked, signed)
      .when({ ...show, channel: 'radio' }, holding('coordinator'))
      .thenRefused('PublicityChannelUnknown');
    told(asked, signed)
      .when({ ...show, occurredAt: at('2017-09-01') }, holding('coordinator'))
      .thenRefused('FactBeforePledge');
    told(asked, signed)
      .when({ ...show, until: localDate('2017-09-01') }, holding('coordinator'))
      .thenRefused('PublicityEndsBeforeItBegins');
  });

  it('may be in several places', () => {
    const again = { ...show, occurredAt: at('2017-09-08') };
    expect(told(asked, signed, shown).when(again, holding('coordinator')).state.publicity).toHaveLength(2);
  });
});

describe('a breach', () => {
  const record = holding('disciplineGroup');

  it('is an act after the date of the pledge, held against it with what it rests on [R-040]', () => {
    expect(told(asked, signed).when(breach, record).state).toMatchObject({
      status: 'signed',
      breaches: [{ at: breach.occurredAt, what: breach.what, evidence: breach.evidence }],
    });
    told(asked, signed)
      .when({ ...breach, evidence: ' ' }, record)
      .thenRefused('BreachTextMissing');
  });

  it('is not what was done before it', () =>
    told(asked, signed)
      .when({ ...breach, occurredAt: at('2017-09-03') }, record)
      .thenRefused('FactBeforePledge', { signedAt }));

  it('needs a pledge, and a discipline body or the office to say so', () => {
    told(asked).when(breach, record).thenRefused('PledgeNotSigned');
    told(asked, signed).when(breach, holding('coordinator')).thenRefused('Forbidden');
  });
});

describe('a pledge that is waived', () => {
  const waive: PledgeCommand = { type: 'WaivePledge', reason: '长期病假', evidence: '假条' };

  it('is let off by the office with a reason, and owed no more [R-022]', () => {
    told(asked)
      .when(waive, holding('commissionOffice'))
      .thenHappens({
        type: 'PledgeWaived',
        schema: 1,
        payload: { reason: '长期病假', evidence: '假条' },
      });
    told(asked)
      .when({ ...waive, reason: '' }, holding('commissionOffice'))
      .thenRefused('ReasonMissing');
    told(asked).when(waive, holding('coordinator')).thenRefused('Forbidden');
    told(asked, signed).when(waive, holding('commissionOffice')).thenRefused('PledgeAlreadySigned');
  });
});

describe('what is owed for a pledge', () => {
  const due = { dueAt: at('2017-09-30'), provisional: false };
  const owes = (...events: readonly PledgeEvent[]) =>
    pledgeAgenda(told(...events).state, { plan: pledgingPlan, due }).map(({ act, owner, dueAt }) => [
      act,
      owner?.personId ?? owner?.role,
      dueAt,
    ]);

  it('is the signature first, then the archive and the notice board, which have no date', () => {
    expect(owes(asked)).toEqual([['signPledge', zhang, due.dueAt]]);
    expect(owes(unitAsked)).toEqual([['signPledge', 'unitHead', due.dueAt]]);
    expect(owes(asked, signed)).toEqual([
      ['filePledge', 'disciplineGroup', null],
      ['publicisePledge', 'coordinator', null],
    ]);
    expect(owes()).toEqual([]);
  });
});

describe('the stream of a pledge', () => {
  it.each([
    [{ kind: 'unit', unitId: bureau }, 'pledge/c-2015/u.u-bureau'],
    [{ kind: 'person', personId: zhang }, 'pledge/c-2015/p.p-zhang'],
  ] as const)('names a unit or a person', (subject, stream) => {
    expect(pledgeStream(campaign, subject)).toBe(stream);
    expect(subjectOfPledge(pledgeStream(campaign, subject))).toEqual(subject);
  });
});

describe('any story of a pledge', () => {
  checkDecider(pledgeDecider, {
    commands: [
      askPerson,
      askUnit,
      sign,
      { ...sign, way: 'paper' },
      file,
      show,
      breach,
      { type: 'WaivePledge', reason: '病假', evidence: '假条' },
    ],
    contexts: [
      engine,
      self,
      archive,
      holding('coordinator'),
      holding('unitHead'),
      holding('disciplineGroup'),
      holding('commissionOffice'),
      joined('coordinator'),
    ],
    reaches: ['PledgeAsked', 'PledgeSigned', 'PledgeFiled', 'PledgePublicised', 'PledgeBreached', 'PledgeWaived'],
  });
});
