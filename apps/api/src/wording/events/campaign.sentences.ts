import { lastDayOf, type CampaignEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const campaignSentences: Sentences<CampaignEvent> = {
  CampaignIssued: ({ title, planVersion }) =>
    compose(label('专项印发：{title}（方案第 {version} 版）', 'Campaign issued: {title} (plan version {version})'), {
      title,
      version: planVersion,
    }),
  PhaseOpened: ({ phase }, words) => compose(label('{phase}开始', '{phase} begins'), { phase: words.phase(phase) }),
  PhaseClosed: ({ phase }, words) => compose(label('{phase}结束', '{phase} ends'), { phase: words.phase(phase) }),
  PhaseExtended: ({ phase, from, to, reason }, words) =>
    compose(label('{phase}由 {from} 延至 {to}：{reason}', '{phase} extended from {from} to {to}: {reason}'), {
      phase: words.phase(phase),
      from,
      to,
      reason,
    }),
  DispatchCutOffPassed: ({ dueAt, sent, missing }) =>
    compose(
      label(
        '集中报送截止（{due}）：已送 {sent} 份，未送 {missing} 份',
        'The collective dispatch closed ({due}): {sent} sent, {missing} missing',
      ),
      { due: lastDayOf(dueAt), sent, missing },
    ),
  CampaignWoundUp: ({ units }) =>
    compose(label('专项收官，{units} 个单位均已办结', 'Campaign wound up; all {units} units have concluded'), {
      units,
    }),
};
