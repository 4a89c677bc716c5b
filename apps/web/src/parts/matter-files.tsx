import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFile } from '../api/shapes';
import { useFiles } from '../api/use-files';
import { QueryBody } from '../app/query-body';
import { FileField } from './file-field';
import { FileRow } from './file-row';
import { FormSkeleton } from './skeletons';
import './files.css';

interface MatterFilesProps {
  /** The matter's stream with `~` for `/`. */
  subject: string;
  title?: string;
  /** Under a head of its own already. */
  bare?: boolean;
  onKept?: (file: KeptFile) => void;
}

/** 材料: the files among the papers of any matter, and the way to add one. */
export const MatterFiles = ({ subject, title, bare = false, onKept }: MatterFilesProps): ReactNode => {
  const { t } = useTranslation('files');
  const id = useId();
  const query = useFiles(subject);
  return (
    <section className="files" aria-labelledby={id}>
      <h3 id={id} className={bare ? 'only-heard' : ''}>
        {title ?? t('title')}
      </h3>
      <QueryBody query={query} skeleton={<FormSkeleton fields={1} />}>
        {({ files, mayAdd, accepted, limitBytes }) => (
          <>
            {files.length === 0 && <p className="dim">{t('none')}</p>}
            <ul className="files__list">
              {files.map((file) => (
                <FileRow key={file.file} subject={subject} file={file} />
              ))}
            </ul>
            {mayAdd && (
              <FileField subject={subject} accepted={accepted} limitBytes={limitBytes} {...(onKept && { onKept })} />
            )}
          </>
        )}
      </QueryBody>
    </section>
  );
};
