import { signRung, type CommandOutcome } from '@taizhang/application';
import {
  documentNumberStream,
  instantAt,
  localDate,
  type EscalationState,
  type PersonId,
  type StreamName,
} from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';

interface Draft {
  readonly stream: StreamName;
  readonly escalation: string;
  readonly level: number;
  readonly signer: PersonId;
}

describe('the numbers of signed documents', () => {
  let stage: ApiStage;
  let drafts: readonly Draft[];

  const escalations = () => stage.app.reads.escalations(stage.ledger, { campaignId: stage.campaignId });
  const signedOnes = async () =>
    (await escalations()).flatMap(({ state }: { readonly state: EscalationState }) =>
      state.rungs.flatMap(({ documentNumber }) => documentNumber ?? []),
    );

  beforeAll(async () => {
    stage = await openApiStage('numbers', instantAt(localDate('2017-09-27'), '18:00'));
    const appointments = await stage.app.reads.appointments(stage.ledger, {});
    drafts = (await escalations()).flatMap(({ stream, state }) =>
      state.rungs.flatMap(({ status, level, approver }) => {
        const signer = appointments.find(({ role }) => role === approver)?.personId;
        const escalation = stream.split('/')[2] ?? '';
        return status === 'drafted' && signer !== undefined ? [{ stream, escalation, level, signer }] : [];
      }),
    );
    drafts = drafts.slice(0, 12);
    expect(drafts).toHaveLength(12);
  }, 300_000);
  afterAll(() => stage?.close());

  const sign = ({ escalation, level, signer }: Draft, attempt: number): Promise<CommandOutcome> =>
    signRung(stage.app, {
      ledger: stage.ledger,
      key: `spec/sign/${escalation}/${level}/${attempt}`,
      actor: { kind: 'person', personId: signer },
      input: { campaignId: stage.campaignId, escalation, level },
    });

  it('go on after the number that an older ledger has given without a series', async () => {
    const [old] = drafts as readonly [Draft];
    const documentNumber = '专项办〔2017〕4号';
    const payload = { level: old.level, act: 'writtenReminder', signer: old.signer, documentNumber };
    const verdict = await stage.app.store.append({
      ledger: stage.ledger,
      key: 'spec/old',
      requestHash: 'old',
      actor: { kind: 'person', personId: old.signer },
      writes: [
        {
          stream: old.stream,
          expectedVersion: await stage.app.store.streamVersion(stage.ledger, old.stream),
          events: [{ type: 'RungSigned', schema: 1, payload }],
        },
      ],
    });
    expect(verdict.kind).toBe('stored');
    await stage.caughtUp();
    expect(await signedOnes()).toEqual([documentNumber]);
  });

  it('are each given once and without a gap, when all are signed in the same instant, and some twice', async () => {
    const open = drafts.slice(1);
    const outcomes = await Promise.all(open.flatMap((draft) => [sign(draft, 1), sign(draft, 2)]));
    expect(outcomes.filter(({ status }) => status === 'accepted')).toHaveLength(open.length);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.code).toBe('RungNotDrafted');
    await stage.caughtUp();
    const expected = [...Array(open.length + 1).keys()].map((index) => `专项办〔2017〕${index + 4}号`);
    expect((await signedOnes()).sort()).toEqual(expected.sort());
  });

  it('stand in a series of their own, each beside the signature that it was given to', async () => {
    const { events } = await stage.app.store.readStream(stage.ledger, documentNumberStream(stage.campaignId, 2017));
    const numbers = events.map(({ payload }) => (payload as { readonly number: number }).number);
    expect(numbers).toEqual([...Array(drafts.length - 1).keys()].map((index) => index + 5));
    for (const event of events) {
      const { document, documentNumber } = event.payload as {
        readonly document: { readonly stream: StreamName; readonly level: number };
        readonly documentNumber: string;
      };
      const signed = await stage.app.store.findEvent(stage.ledger, { position: event.position + 1 });
      expect(signed?.event).toMatchObject({
        type: 'RungSigned',
        stream: document.stream,
        payload: { level: document.level, documentNumber },
      });
    }
  });
});
