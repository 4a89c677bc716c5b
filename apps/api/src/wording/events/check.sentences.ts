import type { CheckEvent, PersonId, UnitId } from '@taizhang/domain';
import { checkFigure, checkKind, checkMeansLabel, checkResult, checkSize } from '../checks';
import { compose, label, nothing } from '../label';
import type { EventWords, Sentences } from './sentence.types';

/** A target is a person, or the unit itself. */
const targetName = (target: string, words: EventWords): string =>
  words.person(target as PersonId) || words.unit(target as UnitId);

export const checkSentences: Sentences<CheckEvent> = {
  CheckPlanned: ({ title, kind, means, scope, size }, words) =>
    compose(
      label(
        '制定检查方案《{title}》：{kind}，{means}，{unit}“{duty}”{figure}的，{size}',
        'Check "{title}" planned: {kind}, {means}, of {unit}, "{duty}", {figure}, {size}',
      ),
      {
        title,
        kind: checkKind(kind),
        means: checkMeansLabel(means),
        unit: words.unit(scope.unitId),
        duty: words.duty(scope.duty),
        figure: checkFigure(scope.figure),
        size: checkSize(size),
      },
    ),
  CheckPopulationFrozen: ({ groups, position }) =>
    compose(
      label('冻结名单 {count} 个，日志读到 {position}', 'List of {count} frozen, the log read up to {position}'),
      {
        count: groups.reduce((sum, { members }) => sum + members.length, 0),
        position,
      },
    ),
  CheckDrawn: ({ drawn }) => compose(label('抽取 {count} 个对象', '{count} targets drawn'), { count: drawn.length }),
  CheckTeamAssigned: ({ team, leaderId, members, targets }, words) =>
    compose(
      label(
        '组成第 {team} 组，组长{leader}，成员 {members} 人，对象 {targets} 个',
        'Team {team} led by {leader}: {members} members, {targets} targets',
      ),
      { team, leader: words.person(leaderId), members: members.length, targets: targets.length },
    ),
  CheckBegun: ({ team }) => compose(label('第 {team} 组开始检查', 'Team {team} has begun'), { team }),
  CheckFindingRecorded: ({ target, result, problemClass }, words) =>
    compose(label('{name}：{result}{class}', '{name}: {result}{class}'), {
      name: targetName(target, words),
      result: checkResult(result),
      class:
        problemClass === undefined
          ? nothing
          : compose(label('（{class}）', ' ({class})'), { class: words.problemClass(problemClass) }),
    }),
  CheckFindingReferred: ({ target }, words) =>
    compose(label('{name}的问题已转办', 'The problem found with {name} was handed on'), {
      name: targetName(target, words),
    }),
  CheckConcluded: () => label('检查办结', 'Check concluded'),
  CheckWithdrawn: ({ reason }) => compose(label('撤销检查：{reason}', 'Check withdrawn: {reason}'), { reason }),
};
