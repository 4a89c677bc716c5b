import type { Case, Label } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';

/** A document of the file. What it says is nowhere here: only what it is, of which day, and whom it names. */
export interface FileEntry {
  readonly kind: 'filing' | 'evidence' | 'talk' | 'facts' | 'report' | 'opinion' | 'decision' | 'service' | 'execution';
  readonly on: string | null;
  readonly label?: Label;
  readonly names: readonly string[];
  readonly event?: number;
}

type Named = readonly { readonly name: string }[];
const named = (people: Named): readonly string[] => people.map(({ name }) => name);

type Filed = Pick<
  Case,
  'filedOn' | 'persons' | 'evidence' | 'talks' | 'presented' | 'report' | 'opinion' | 'team' | 'panel' | 'decisions'
>;

/** 卷宗目录: procedure first, then evidence, then what was decided, each by its day. */
export function fileIndex(matter: Filed): readonly FileEntry[] {
  const byDay = (entries: readonly FileEntry[]): readonly FileEntry[] =>
    [...entries].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
  const evidence = matter.evidence.map(({ kind: label, on, event }): FileEntry => ({
    ...{ kind: 'evidence', on, label, names: [], event },
  }));
  const talks = matter.talks.map(({ person, talkers, on, event }): FileEntry => ({
    ...{ kind: 'talk', on, names: named(person ? [person, ...talkers] : talkers), event },
  }));
  const met = matter.presented.map(({ person, on }): FileEntry => ({ kind: 'facts', on, names: [person.name] }));
  const decisions = matter.decisions.flatMap(({ person, outcome, approvedAt, servedOn, reportedOn }) => {
    const names = [person.name];
    const entries: FileEntry[] = [{ kind: 'decision', on: isoDate(approvedAt), label: outcome, names }];
    if (servedOn) entries.push({ kind: 'service', on: servedOn, names });
    if (reportedOn) entries.push({ kind: 'execution', on: reportedOn, names });
    return entries;
  });
  return [
    { kind: 'filing', on: matter.filedOn, names: named(matter.persons) },
    ...byDay([...evidence, ...talks, ...met]),
    ...(matter.report
      ? [{ kind: 'report', on: null, names: named(matter.team.map(({ person }) => person)) } as const]
      : []),
    ...(matter.opinion ? [{ kind: 'opinion', on: null, names: named(matter.panel) } as const] : []),
    ...byDay(decisions),
  ];
}
