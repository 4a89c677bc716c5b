import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '../../api/use-files';
import { FileField } from '../../parts/file-field';
import { Field } from '../../parts/task-list';

interface PaperScanProps {
  id: string;
  subject: string;
  value: string;
  onChange: (file: string) => void;
  error: string | undefined;
}

/** The scan of the signed sheet, among the papers of the declaration: chosen, or added now. */
export const PaperScan = ({ id, subject, value, onChange, error }: PaperScanProps): ReactNode => {
  const { t } = useTranslation('parts');
  const query = useFiles(subject);
  const files = query.data;
  return (
    <div className="item__fields">
      <Field id={id} label={t('entry.scan')} help={t('entry.scanHelp')} error={error}>
        {({ describedBy, invalid }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            status={invalid ? 'error' : ''}
            value={value || null}
            options={(files?.files ?? []).map(({ file, name }) => ({ value: file, label: name ?? file }))}
            onChange={(picked: string) => onChange(picked)}
          />
        )}
      </Field>
      {files?.mayAdd && (
        <FileField
          subject={subject}
          accepted={files.accepted}
          limitBytes={files.limitBytes}
          onKept={({ file }) => void query.refetch().then(() => onChange(file))}
        />
      )}
    </div>
  );
};
