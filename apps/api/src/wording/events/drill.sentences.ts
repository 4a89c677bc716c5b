import type { DrillEvent, DrillPurpose, Seat } from '@taizhang/domain';
import { fullTime } from '../dates';
import { compose, label, type LabelText } from '../label';
import type { Sentences } from './sentence.types';

const seats: Readonly<Record<Seat, LabelText>> = {
  commissionOffice: label('专项办', 'campaign office'),
  coordinator: label('联络员', 'coordinator'),
  analyst: label('分析员', 'analyst'),
};

const purposes: Readonly<Record<DrillPurpose, LabelText>> = {
  base: label('本台账作演练底本，只供复制（{family}）', 'This ledger is a base, only to be forked from ({family})'),
  opened: label('本台账供入座演练（{family}）', 'This ledger is a drill to sit down in ({family})'),
  finished: label(
    '本台账走到收尾，供回看（{family}）',
    'This ledger is played to its close, to look back on ({family})',
  ),
};

export const drillSentences: Sentences<DrillEvent> = {
  DrillPrepared: ({ title, units, persons }) =>
    compose(
      label(
        '演练备好：{title}，{units} 个单位，{persons} 人，均属虚构',
        'Drill prepared: {title}, {units} units, {persons} persons, all invented',
      ),
      {
        title,
        units,
        persons,
      },
    ),
  DrillPurposeStated: ({ purpose, family }) => compose(purposes[purpose], { family }),
  SeatTaken: ({ seat, personId }, words) =>
    compose(label('{seat}席位有人入座（{name}）', 'The seat of the {seat} is taken ({name})'), {
      seat: seats[seat],
      name: words.person(personId),
    }),
  SeatLeft: ({ seat, personId }, words) =>
    compose(label('{seat}席位离座，由虚构同事 {name} 代坐', 'The seat of the {seat} is left to the invented {name}'), {
      seat: seats[seat],
      name: words.person(personId),
    }),
  DrillPlayed: ({ until }) =>
    until === undefined
      ? label('演练播放', 'The drill plays')
      : compose(label('演练播放到 {until}', 'The drill plays to {until}'), { until: fullTime(until) }),
  DrillPaused: ({ reason }) =>
    reason === 'ordered'
      ? label('演练暂停', 'The drill is paused')
      : label('演练到点暂停', 'The drill has come to its point and stands'),
  EngineWipeOrdered: ({ openWorkflows }) =>
    compose(label('下令清空流程引擎，在办流程 {count} 个', 'The engine is to be emptied; {count} workflows are open'), {
      count: openWorkflows,
    }),
  EngineRebuilt: ({ workflows, deadlines, deadlinesMoved }) =>
    compose(
      label(
        '流程引擎按日志重建：{workflows} 个流程，{deadlines} 个时限，{moved} 个移动',
        'The engine was rebuilt from the log: {workflows} workflows, {deadlines} deadlines, {moved} moved',
      ),
      { workflows, deadlines, moved: deadlinesMoved },
    ),
  TamperShown: ({ damagedPosition, foundPosition }) =>
    compose(
      label(
        '篡改副本第 {damaged} 条，核验指出第 {found} 条',
        'Event {damaged} of a copy was damaged; the check named {found}',
      ),
      {
        damaged: damagedPosition,
        found: foundPosition,
      },
    ),
  DrillEnded: () => label('演练走完', 'The drill is played out'),
};
