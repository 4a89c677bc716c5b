import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Recorded } from '../api/use-command';
import { ActDrawer } from './act-drawer';
import { RecordedNotice } from './live-notice';
import { StatusMark } from './status-mark';

interface ActOpenerProps {
  command: { data: unknown; recorded: Recorded; reset: () => void };
  words: { open: string; title: string; done: string };
  /** The form in the drawer; it says when it is done with. */
  children: (close: () => void) => ReactNode;
}

/** The first act of a page: its button, its form in a drawer, and that the log has it. */
export const ActOpener = ({ command, words, children }: ActOpenerProps): ReactNode => {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      {Boolean(command.data) && !open && (
        <span className="row wrap">
          <StatusMark mark="done" word={words.done} />
          <RecordedNotice recorded={command.recorded} />
        </span>
      )}
      <Button
        type="primary"
        className="screen-only"
        onClick={() => {
          command.reset();
          setOpen(true);
        }}
      >
        {words.open}
      </Button>
      {open && (
        <ActDrawer open title={words.title} onClose={close} size={560}>
          {children(close)}
        </ActDrawer>
      )}
    </>
  );
};
