import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterFile } from '../api/shapes';
import { useFileAddress, useOpenSealedFile } from '../api/use-files';
import { gridInstant } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';
import { ActForm } from './act-form';
import { fileSize, shortHash } from './file-size';

/** One file of a matter: its name or its envelope, who brought it and when, its hash, and the way to its content. */
export const FileRow = ({ subject, file }: { subject: string; file: MatterFile }): ReactNode => {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const address = useFileAddress(subject);
  return (
    <li className="file">
      <div className="file__head">
        <span className="file__kind">{file.ending.toUpperCase()}</span>
        {file.sealed ? (
          <span>{t('sealed')}</span>
        ) : (
          <a href={address(file)} download={file.name ?? ''}>
            {file.name ?? t('unnamed')}
          </a>
        )}
      </div>
      <p className="small dim">
        {fileSize(file.bytes)}
        <span className="sep">{gridInstant(file.at, language)}</span>
        {file.by && <span className="sep">{file.by.name}</span>}
        <span className="sep file__hash" title={file.file}>
          {t('hash', { hash: shortHash(file.file) })}
        </span>
      </p>
      {file.sealed && <OpenSealed subject={subject} file={file} />}
    </li>
  );
};

/** A file of a sealed matter opens with a reason, one at a time; it is not on the page before. */
const OpenSealed = ({ subject, file }: { subject: string; file: MatterFile }): ReactNode => {
  const { t } = useTranslation('files');
  const [asking, setAsking] = useState(false);
  const opening = useOpenSealedFile(subject);
  if (!asking)
    return (
      <p className="row wrap screen-only">
        <Button size="small" onClick={() => setAsking(true)}>
          {t('open')}
        </Button>
        {opening.isSuccess && (
          <span className="small dim" role="status">
            {t('opened')}
          </span>
        )}
      </p>
    );
  return (
    <ActForm
      fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true, most: 500 }]}
      submit={t('openWithReason')}
      busy={opening.isPending}
      error={opening.error}
      onSubmit={({ reason = '' }) => opening.mutate({ file: file.file, reason }, { onSuccess: () => setAsking(false) })}
      onCancel={() => setAsking(false)}
    >
      <p className="note">{t('openFollows')}</p>
    </ActForm>
  );
};
