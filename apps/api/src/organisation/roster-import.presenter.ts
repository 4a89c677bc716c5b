import { faultText } from '@taizhang/application';
import type { rosterImportSchema } from '@taizhang/contracts';
import type { Rejection } from '@taizhang/domain';
import type { z } from 'zod';
import { problemTextOf } from '../platform/problem/problem-document';
import { presentFigures } from './roster.presenter';
import type { RunningImport } from './roster-imports';

export function presentImport(of: RunningImport): z.infer<typeof rosterImportSchema> {
  const { id, status, figures, events, position, rejection } = of;
  return {
    import: id,
    status,
    ...presentFigures(figures),
    events,
    position: position ?? null,
    problem: rejection === undefined ? null : { code: rejection.code, text: textOf(rejection) },
  };
}

const textOf = (rejection: Rejection) => {
  const own = problemTextOf(rejection.code);
  const [zh, en] = [faultText(rejection, 'zh'), faultText(rejection, 'en')];
  // What only the way over HTTP knows is not in the registry of the domain.
  return zh === rejection.code ? { zh: own?.zh ?? zh, en: own?.en ?? en } : { zh, en };
};
