import type { ActivityKind } from '@taizhang/domain';
import { label, type LabelText } from './label';

const kinds: Readonly<Record<ActivityKind, LabelText>> = {
  meeting: label('会议', 'Meeting'),
  leadingGroupMeeting: label('领导小组会议', 'Meeting of the leading group'),
  study: label('集中学习', 'Study'),
  warningEducation: label('警示教育', 'Warning education'),
  democraticLifeMeeting: label('民主生活会', 'Democratic-life meeting'),
  dutyReport: label('述责述廉', 'Report on duty and integrity'),
  appointmentTalk: label('任前廉政谈话', 'Talk before appointment'),
  publicity: label('宣传', 'Publicity'),
};

export const activityKindLabel = (kind: ActivityKind): LabelText => kinds[kind];
