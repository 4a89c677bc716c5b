import { accountabilityTrackStream, lastDayOf, localDateOf, partsOf, type StreamName } from '@taizhang/domain';
import { requireAccountability, accountabilityKey } from '../../accountability/accountability-reading';
import { notFound } from '../../platform/problem/refusal';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { dueRuleLabel } from '../../wording/due-rules';
import { outcomeLabel } from '../../wording/events/accountability.sentences';
import { compose, label, same } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { calendarOf, chainAround, ruleOf, type Why } from './why-of-duty';

/** Why a track is open, late or settled, and why it lies where it lies. */
export async function whyOfTrack(reading: Reading, stream: string): Promise<Why> {
  const [accountability = '', track = ''] = partsOf(stream as StreamName);
  const { app, at, ledger, reader } = reading;
  const id = accountabilityKey(accountability);
  const known = await requireAccountability(app, { ledger, personId: reader.personId }, id, at, reader);
  const own = await readCampaign(reading, known.campaignId);
  const rows = await app.reads.accountabilityTracks(ledger, { accountabilityId: id }, at);
  const state = rows.find((row) => row.stream === accountabilityTrackStream(id, track))?.state;
  const rule = own.plan.accountability?.find(({ key }) => key === known.rule);
  const terms = rule?.tracks.find(({ key }) => key === state?.rule);
  if (state?.deadline === undefined || rule === undefined || terms === undefined) throw notFound();
  const due = lastDayOf(state.deadline.dueAt);
  const settled = state.status === 'concluded' || state.status === 'waived';
  const { events } = await app.store.readStream(ledger, accountabilityTrackStream(id, track), at);
  return {
    point: own.point,
    sentence: compose(
      settled
        ? label('“{track}”这条追究线已办结', 'the track “{track}” is settled')
        : label('“{track}”这条追究线应于 {due} 前办结', 'the track “{track}” is due by {due}'),
      { track: terms.label, due },
    ),
    rule: ruleOf(own, dueRuleLabel(terms.due, own.plan), terms.clause),
    calendar: calendarOf(own, due.slice(0, 4)),
    inputs: [
      { label: label('方案规则', 'Rule of the plan'), value: rule.label, position: null },
      ...(state.actedAt
        ? [{ label: label('行为发生', 'Acted on'), value: same(localDateOf(state.actedAt)), position: null }]
        : []),
      {
        label: label('由谁办理', 'Handled by'),
        value:
          state.handledBy === 'superior'
            ? compose(
                label('{role}（对象是承办机关本级领导）', "{role} (the subject is the handling body's own leader)"),
                {
                  role: roleLabel(rule.handling.superior),
                },
              )
            : label('承办机关', 'the handling body'),
        position: null,
      },
      ...(state.status === 'concluded'
        ? [{ label: label('结论', 'Conclusion'), value: outcomeLabel(state.measures ?? []), position: null }]
        : []),
    ],
    wouldChange: settled
      ? [label('发现新情况的，重新打开并重定期限', 'new facts reopen it with a new deadline')]
      : [
          compose(label('{role}作出结论', 'a conclusion by the {role}'), { role: roleLabel(terms.concludedBy) }),
          compose(label('{role}说明理由和依据免予追究', 'a waiver by the {role}, with reason and authority'), {
            role: roleLabel(terms.waivedBy),
          }),
        ],
    ...(await chainAround(own, state.deadlinePosition, events.at(-1)?.position)),
  };
}
