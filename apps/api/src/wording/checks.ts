import type {
  CheckConflict,
  CheckFigure,
  CheckKind,
  CheckMeans,
  CheckResult,
  CheckSize,
  CheckState,
  CheckStrata,
  CheckVisit,
} from '@taizhang/domain';
import { compose, label, type LabelText } from './label';

export const checkConflicts: Readonly<Record<CheckConflict, LabelText>> = {
  self: label('检查对象本人', 'the target himself'),
  ownUnit: label('与检查对象同一单位', 'of the unit that is checked'),
  ownRelative: label('申报材料载明的近亲属', 'a near relative by what was declared'),
  declaredInterest: label('已申报利害关系', 'has declared an interest'),
};
export const checkConflict = (conflict: CheckConflict): LabelText => checkConflicts[conflict];

const kinds: Readonly<Record<CheckKind, LabelText>> = {
  random: label('随机抽查', 'random'),
  special: label('专项检查', 'special'),
};
export const checkKind = (kind: CheckKind): LabelText => kinds[kind];

const visits: Readonly<Record<CheckVisit, LabelText>> = {
  open: label('事先通知', 'announced'),
  covert: label('不打招呼', 'unannounced'),
};
export const checkVisit = (visit: CheckVisit): LabelText => visits[visit];

const means: Readonly<Record<CheckMeans, LabelText>> = {
  onSite: label('实地', 'on site'),
  phone: label('电话', 'by telephone'),
  paper: label('查阅材料', 'on paper'),
  survey: label('问卷', 'by survey'),
};
export const checkMeansLabel = (by: CheckMeans): LabelText => means[by];

const strata: Readonly<Record<CheckStrata, LabelText>> = {
  none: label('不分层', 'not stratified'),
  unit: label('按单位分层', 'stratified by unit'),
  rank: label('按职级分层', 'stratified by rank'),
};
export const checkStrataLabel = (by: CheckStrata): LabelText => strata[by];

const figures: Readonly<Record<CheckFigure, LabelText>> = {
  left: label('未完成', 'still owed'),
  met: label('已完成', 'done'),
  asked: label('应完成', 'asked'),
};
export const checkFigure = (figure: CheckFigure): LabelText => figures[figure];

export const checkSize = (size: CheckSize): LabelText =>
  size.kind === 'share'
    ? compose(label('每层抽 {percent}%', '{percent}% of each stratum'), { percent: size.percent })
    : compose(label('共抽 {count} 个', '{count} in all'), { count: size.count });

const results: Readonly<Record<CheckResult, LabelText>> = {
  clean: label('未发现问题', 'no problem found'),
  problem: label('发现问题', 'a problem found'),
  notChecked: label('未检查', 'not checked'),
};
export const checkResult = (result: CheckResult): LabelText => results[result];

const statuses: Readonly<Record<CheckState['status'], LabelText>> = {
  none: label('无', 'none'),
  planned: label('已定方案，待抽取', 'planned, not drawn'),
  drawn: label('已抽取，待检查', 'drawn, not begun'),
  begun: label('检查中', 'under way'),
  concluded: label('已办结', 'concluded'),
  withdrawn: label('已撤销', 'withdrawn'),
};
export const checkStatus = (status: CheckState['status']): LabelText => statuses[status];
