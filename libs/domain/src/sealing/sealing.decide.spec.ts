import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { eventId, personId, streamName } from '../kernel';
import { at, by, bySystem } from '../kernel/acting.features';
import type { ReadSealed, SealingCommand } from './sealing.commands';
import type { SealingContext } from './sealing.context';
import { sealingDecider } from './sealing.decide';
import type { DestructionReceipt, SealingEvent } from './sealing.events';

const subject = { compartment: 'reporterIdentity', stream: streamName('clue', 'c', 'x1') } as const;
const open: ReadSealed = {
  type: 'ReadSealed',
  ...subject,
  event: eventId('k#1'),
  path: 'reporter',
  reason: '核实来信人',
};
const ask: SealingCommand = { type: 'AskSealedRead', ...subject, reason: '核实来信人' };
const officerId = personId('the-caseOfficer');
const approve: SealingCommand = { type: 'ApproveSealedRead', ...subject, reader: officerId };
const destroy: SealingCommand = { type: 'DestroySubjectKey', ...subject, reason: '保管期满' };

const morning = at('2017-09-12', '09:00');
const receipt: DestructionReceipt = {
  receiptId: 'r1',
  subject: 'reporterIdentity/clue/c/x1',
  orderedAt: morning,
  algorithm: 'ed25519',
  publicKey: 'p',
  signature: 's',
};
const alone = { isAssigned: false, needsApproval: false } as const;
const supervisor = (now = morning): SealingContext => ({ ...by(now, 'caseSupervisor'), ...alone, receipt });
const officer = (more: Partial<SealingContext> = {}): SealingContext => ({
  ...by(morning, 'caseOfficer'),
  ...alone,
  isAssigned: true,
  ...more,
});
const wantsTwo = officer({ needsApproval: true });

const { type: _, ...opened } = open;
const read: SealingEvent = { type: 'SealedRead', schema: 1, payload: opened };
const asked: SealingEvent = { type: 'SealedReadAsked', schema: 1, payload: { ...subject, reason: '核实来信人' } };
const approved: SealingEvent = { type: 'SealedReadApproved', schema: 1, payload: { ...subject, reader: officerId } };
const gone: SealingEvent = {
  type: 'SubjectKeyDestroyed',
  schema: 1,
  payload: { ...subject, reason: '保管期满', receipt },
};
const byOfficer = { recordedAt: morning, actor: officer().actor };

describe('opening an envelope (R-056, R-099)', () => {
  it('is recorded with who, what and why, and without what was seen', () =>
    given(sealingDecider).when(open, officer()).thenHappens(read));
  it('stays the same opening for 15 minutes, and is another one afterwards', () => {
    const story = given(sealingDecider, { event: read, as: { ...byOfficer } });
    story.when(open, officer({ now: at('2017-09-12', '09:14') })).thenHappens();
    story.when(open, officer({ now: at('2017-09-12', '09:15') })).thenHappens(read);
  });
  it("does not lean on somebody else's opening", () =>
    given(sealingDecider, { event: read, as: byOfficer }).when(open, supervisor()).thenHappens(read));
  it('looks like nothing at all to somebody outside the compartment', () =>
    given(sealingDecider)
      .when(open, officer({ isAssigned: false }))
      .thenRefused('NotFound'));
  it('needs a reason', () =>
    given(sealingDecider)
      .when({ ...open, reason: ' ' }, supervisor())
      .thenRefused('ReasonMissing'));
});

describe('where policy wants a second person', () => {
  it('waits for the approval', () => {
    given(sealingDecider).when(open, wantsTwo).thenRefused('SealedReadNeedsApproval');
    given(sealingDecider).when(ask, wantsTwo).thenHappens(asked);
  });
  const waiting = [{ event: asked, as: byOfficer }] as const;
  it('is approved by somebody else of the compartment, who was asked', () => {
    given(sealingDecider, ...waiting)
      .when(approve, supervisor())
      .thenHappens(approved);
    given(sealingDecider, ...waiting)
      .when(approve, wantsTwo)
      .thenRefused('SealedReadOwnApproval');
    given(sealingDecider).when(approve, supervisor()).thenRefused('SealedReadNotAsked');
  });
  it('opens once for one approval', () => {
    given(sealingDecider, ...waiting, approved)
      .when(open, wantsTwo)
      .thenHappens(read);
    given(sealingDecider, ...waiting, approved, { event: read, as: byOfficer })
      .when(open, { ...wantsTwo, now: at('2017-09-13', '09:00') })
      .thenRefused('SealedReadNeedsApproval');
  });
});

describe('destroying a key', () => {
  it('is for the head of the compartment or the system, with a reason, and is recorded with its receipt', () => {
    given(sealingDecider).when(destroy, supervisor()).thenHappens(gone);
    given(sealingDecider)
      .when(destroy, { ...bySystem(morning), ...alone, receipt })
      .thenHappens(gone);
    given(sealingDecider).when(destroy, officer({ receipt })).thenRefused('Forbidden');
  });
  it('leaves nothing to open, ask or approve', () => {
    for (const command of [open, ask, approve]) {
      given(sealingDecider, gone).when(command, supervisor()).thenRefused('SealedContentDestroyed');
    }
  });
  it('happens once', () => given(sealingDecider, gone).when(destroy, supervisor()).thenHappens());
});

describe('the decider of sealing', () => {
  checkDecider(sealingDecider, {
    commands: [open, ask, approve, destroy],
    contexts: [wantsTwo, supervisor(), officer({ now: at('2017-09-14') })],
    reaches: ['SealedRead', 'SealedReadAsked', 'SealedReadApproved', 'SubjectKeyDestroyed'],
  });
});
