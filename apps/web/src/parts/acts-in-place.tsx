import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Receipt } from '../api/shapes';
import { useScope } from '../api/scope';
import type { Command } from '../api/use-command';
import { RecordedNotice } from './live-notice';
import { StatusMark } from './status-mark';

/** What a form of an act is given by whoever shows it. */
export interface ActFormState {
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

interface ActsInPlaceProps<Name extends string, Sent extends { act: Name }> {
  may: readonly Name[];
  /** The act whose form stands open from the beginning. */
  wanted?: Name | undefined;
  command: Command<Sent, Receipt>;
  sent: (act: Name, values: Record<string, string>) => Sent;
  words: {
    acts: string;
    readOnly: string;
    noAct: string;
    act: (act: Name) => string;
    done: (act: Name) => string;
  };
  form: (act: Name, state: ActFormState) => ReactNode;
}

/** What this reader may do with a matter now, side by side, none preselected; the form of one opens below. */
export const ActsInPlace = <Name extends string, Sent extends { act: Name }>({
  may,
  wanted,
  command,
  sent,
  words,
  form,
}: ActsInPlaceProps<Name, Sent>): ReactNode => {
  const { live } = useScope();
  const [act, setAct] = useState<Name | undefined>(wanted);
  const choose = (next: Name | undefined): void => {
    command.reset();
    setAct(next);
  };
  if (!live) return <p className="small dim">{words.readOnly}</p>;
  const open = act !== undefined && may.includes(act) ? act : undefined;
  const done = open === undefined ? command.data && command.variables?.act : undefined;
  return (
    <section className="stack screen-only">
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={words.done(done)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {may.length === 0 && !done && <p className="small dim">{words.noAct}</p>}
      {may.length > 0 && (
        <div className="row wrap" role="group" aria-label={words.acts}>
          {may.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {words.act(each)}
            </Button>
          ))}
        </div>
      )}
      {open &&
        form(open, {
          busy: command.isPending,
          error: command.error,
          onSubmit: (values) =>
            command.mutate(sent(open, values), {
              onSuccess: () => setAct(undefined),
            }),
          onCancel: () => choose(undefined),
        })}
    </section>
  );
};
