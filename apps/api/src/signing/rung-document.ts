import { assertNever, lastDayOf, type Instant, type RungAct } from '@taizhang/domain';
import { dateWithWeekday } from '../wording/dates';
import { compose, label, type LabelText } from '../wording/label';

export interface RungDocument {
  readonly act: RungAct;
  readonly heading: LabelText;
  readonly unit: string;
  readonly duty: LabelText;
  readonly overdueSince: Instant;
  readonly daysLate: number;
  readonly outstanding: number;
  readonly ofPersons: boolean;
}

function demandOf(act: RungAct): LabelText {
  switch (act) {
    case 'remind':
    case 'chase':
      return label('请抓紧办理。', 'Please attend to it.');
    case 'writtenReminder':
      return label(
        '现予书面提醒，请自收到之日起抓紧办理，并将结果报专项办。',
        'This is a written reminder: attend to it on receipt and report the result to the campaign office.',
      );
    case 'circular':
      return label(
        '现予情况通报，请举一反三，限期补齐。',
        'This is made known by circular: make up for it without delay.',
      );
    case 'talk':
      return label(
        '拟就此进行约谈，请按通知到场说明情况。',
        'A talk is to be held on this: appear as notified and explain.',
      );
    case 'accountability':
      return label('拟就此启动问责程序。', 'Accountability proceedings are to be opened on this.');
    default:
      return assertNever(act);
  }
}

/** A drafted rung as it will be issued: facts, dates and what is asked, in the words of the office. */
export function rungDocument(document: RungDocument): LabelText {
  const facts = compose(
    label(
      '{unit}：“{duty}”应于 {due} 前完成，至今逾期 {days} 个工作日，尚有 {left} {unitWord}未办。{demand}',
      '{unit}: “{duty}” was due by {due}. It is {days} working days late, and {left} {unitWord} are still owed. {demand}',
    ),
    {
      unit: document.unit,
      duty: document.duty,
      due: dateWithWeekday(lastDayOf(document.overdueSince)),
      days: document.daysLate,
      left: document.outstanding,
      unitWord: document.ofPersons ? label('人', 'persons') : label('项', 'items'),
      demand: demandOf(document.act),
    },
  );
  return compose(label('{heading}\n{facts}', '{heading}\n{facts}'), { heading: document.heading, facts });
}
