import { sectionOf, categoryOf } from '@taizhang/domain';
import { notFound } from '../../platform/problem/refusal';
import { causesOf, presentChain } from '../../presenting/cause-chain';
import { campaignOf, readPageWords } from '../../reading/event-words';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import { eventRef } from '../../events/find-event/find-event.query';
import { sentenceOf } from '../../wording/event-sentences';
import { label } from '../../wording/label';
import { payloadFields } from '../../wording/payload-fields';
import { ruleOf, type Why } from './why-of-duty';

/** The clause of the plan that a matter of this kind goes by. */
async function ruleFor(reading: Reading, stream: string): Promise<Why['rule']> {
  const campaign = campaignOf(stream);
  if (campaign === undefined) return null;
  const own = await readCampaign(reading, campaign);
  const { plan } = own;
  switch (categoryOf(stream)) {
    case 'withdrawal':
      return ruleOf(
        own,
        label('如实申报并及时退出', 'declare truthfully and withdraw in time'),
        sectionOf(plan, 'withdrawal').clause,
      );
    case 'declaration': {
      const { formTitle, declare } = sectionOf(plan, 'declaration');
      return ruleOf(own, formTitle, declare.clause);
    }
    case 'pledge': {
      const { label: text, clause } = sectionOf(plan, 'pledges');
      return ruleOf(own, text, clause);
    }
    case 'escalation': {
      const { clause = '' } = plan.declaration?.declare ?? plan.pledges ?? {};
      return ruleOf(own, label('逾期按阶梯督办', 'what is overdue climbs the ladder'), clause);
    }
    default:
      return null;
  }
}

/** Why one event came about: the chain from the command that began it. */
export async function whyOfEvent(reading: Reading, position: number): Promise<Why> {
  const { app, ledger, point, reader } = reading;
  const proof = position <= point.position ? await app.store.findEvent(ledger, { position }) : undefined;
  if (proof === undefined || !(await seesStream(app, ledger, reader, proof.event.stream))) throw notFound();
  const { event } = proof;
  const causes = await causesOf(reading, event);
  const words = await readPageWords(reading, [event, ...causes]);
  const own = words.of(event.stream);
  const [first] = causes;
  return {
    point,
    sentence: sentenceOf(event, own),
    rule: await ruleFor(reading, event.stream),
    start: first ? eventRef(first, words) : null,
    calendar: event.basis?.calendar ?? null,
    inputs: payloadFields(event.payload, own).map((field) => ({ ...field, position: event.position })),
    wouldChange:
      event.actor.kind === 'person'
        ? [label('由人办理：可另行更正，原记录保留', 'a person acted: it can be corrected, the entry stays')]
        : [
            label(
              '若当时已知事项办结，则不会发生',
              'had it been known then that the duty was done, it would not have happened',
            ),
          ],
    chain: presentChain(causes, event, words),
  };
}
