import type { Instant, PersonId } from '@taizhang/domain';
import type { ColleagueAct } from './world';

/** Makes the act of one person; its key is that of the matter with the name of the step. */
export type Act = (name: string, at: Instant, personId: PersonId, type: string, input: object) => ColleagueAct;

export const actBy =
  (matter: string): Act =>
  (name, at, personId, type, input) => ({
    key: `${matter}/${name}`,
    at,
    actor: { kind: 'person', personId },
    command: { type, input: input as ColleagueAct['command']['input'] },
  });
