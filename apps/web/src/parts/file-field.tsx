import { Button } from 'antd';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFile } from '../api/shapes';
import { useUpload } from '../api/use-files';
import { fileSize } from './file-size';
import { RecordedNotice } from './live-notice';
import { ProblemNotice } from './problem-notice';

interface FileFieldProps {
  subject: string;
  accepted: readonly string[];
  limitBytes: number;
  /** For a form that cites what was just added. */
  onKept?: (file: KeptFile) => void;
}

/** Adds files to a matter, one after the other. What is refused says why, here; nothing half-sent stays anywhere. */
export const FileField = ({ subject, accepted, limitBytes, onKept }: FileFieldProps): ReactNode => {
  const { t } = useTranslation('files');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { command, share, send } = useUpload(subject, onKept);
  const { isPending, isSuccess, error, recorded } = command;
  return (
    <div className="file-field screen-only">
      <input
        ref={input}
        id={id}
        type="file"
        className="only-heard"
        tabIndex={-1}
        aria-hidden
        accept={accepted.map((ending) => `.${ending}`).join(',')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) send(file);
          target.value = '';
        }}
      />
      <div className="row wrap">
        <Button loading={isPending} aria-describedby={`${id}-note`} onClick={() => input.current?.click()}>
          {t('add')}
        </Button>
        {isPending && (
          <>
            <progress max={1} value={share} aria-label={t('sending')} />
            <span className="small" role="status">
              {t(share < 1 ? 'sendingShare' : 'checking', { share: Math.floor(share * 100) })}
            </span>
          </>
        )}
        {isSuccess && <RecordedNotice recorded={recorded} />}
      </div>
      <p className="small dim" id={`${id}-note`}>
        {t('accepted', { endings: accepted.join(' '), limit: fileSize(limitBytes) })}
      </p>
      {!isPending && Boolean(error) && <ProblemNotice error={error} />}
    </div>
  );
};
