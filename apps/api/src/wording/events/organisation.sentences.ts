import type { AppointmentEvent, PersonEvent, UnitEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import { rankLabel } from '../persons';
import { roleLabel } from '../roles';
import type { Sentences } from './sentence.types';

export const organisationSentences: Sentences<UnitEvent | PersonEvent | AppointmentEvent> = {
  UnitRegistered: ({ name }) => compose(label('单位登记：{name}', 'Unit registered: {name}'), { name }),
  UnitRenamed: ({ name }, words) =>
    compose(label('{subject}更名为{name}', '{subject} is renamed {name}'), { subject: words.subject, name }),
  UnitMoved: ({ blockParent, lineParent }, words) =>
    compose(
      label('{subject}改由{block}（块）、{line}（条）管理', '{subject} comes under {block} (block) and {line} (line)'),
      {
        subject: words.subject,
        block: blockParent === undefined ? label('无上级', 'no parent') : words.unit(blockParent),
        line: lineParent === undefined ? label('无上级', 'no parent') : words.unit(lineParent),
      },
    ),
  PersonRegistered: ({ name }) => compose(label('人员登记：{name}', 'Person registered: {name}'), { name }),
  PersonPosted: ({ unitId, post, rank }, words) =>
    compose(label('{name}任{unit}{post}（{rank}）', '{name} takes up a post: {post}, {unit} ({rank})'), {
      name: words.subject,
      unit: words.unit(unitId),
      post,
      rank: rankLabel(rank),
    }),
  PersonLeft: ({ how }, words) =>
    compose(how === 'retired' ? label('{name}退休', '{name} retires') : label('{name}辞去公职', '{name} resigns'), {
      name: words.subject,
    }),
  PersonParticularsChanged: ({ name }, words) =>
    compose(
      name === words.subject.zh
        ? label('{subject}的人员信息变更', 'Particulars of {subject} change')
        : label('{subject}的人员信息变更，现名{name}', 'Particulars of {subject} change, now named {name}'),
      { subject: words.subject, name },
    ),
  AppointmentMade: ({ personId, role, unitId }, words) =>
    compose(label('{name}任{unit}{role}', '{name} is appointed {role}: {unit}'), {
      name: words.person(personId),
      unit: words.unit(unitId),
      role: roleLabel(role),
    }),
  AppointmentEnded: ({ reason }, words) =>
    compose(label('{subject}任职终止：{reason}', '{subject}: the appointment ends: {reason}'), {
      subject: words.subject,
      reason,
    }),
};
