import { Button, Input } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemLedger } from '../../api/shapes';
import { ActDrawer } from '../../parts/act-drawer';
import { ProblemNotice } from '../../parts/problem-notice';
import { SheetPreview } from './sheet-preview';
import { SheetReceipt } from './sheet-receipt';
import { useListFromSheet, usePreviewSheet, useSheetWorkbooks } from './use-ledger-sheet';

/** 批量列账: pasted out of a spreadsheet or from a file; read first, then listed, one event each. */
export const ListFromSheet = ({ ledger }: { ledger: ProblemLedger }): ReactNode => {
  const { t } = useTranslation('ledger');
  const [open, setOpen] = useState(false);
  if (ledger.mayList.length === 0) return null;
  return (
    <>
      <Button className="screen-only" onClick={() => setOpen(true)}>
        {t('sheet.open')}
      </Button>
      {open && (
        <ActDrawer open title={t('sheet.title')} onClose={() => setOpen(false)} size={820}>
          <SheetSteps campaign={ledger.campaignId} onClose={() => setOpen(false)} />
        </ActDrawer>
      )}
    </>
  );
};

const SheetSteps = ({ campaign, onClose }: { campaign: string; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('ledger');
  const [sheet, setSheet] = useState<Blob>();
  const preview = usePreviewSheet(campaign);
  const list = useListFromSheet(campaign);
  const workbooks = useSheetWorkbooks(campaign);
  const read = (chosen: Blob): void => {
    list.reset();
    setSheet(chosen);
    preview.mutate(chosen);
  };
  if (list.data && preview.data)
    return <SheetReceipt receipt={list.data} preview={preview.data} recorded={list.recorded} onClose={onClose} />;
  return (
    <div className="stack">
      <p className="note">{t('sheet.note')}</p>
      <SheetSource
        busy={preview.isPending}
        onSheet={read}
        onTemplate={() => workbooks.mutate({ name: t('sheet.templateName') })}
      />
      {preview.isPending && <p role="status">{t('sheet.previewing')}</p>}
      <ProblemNotice error={preview.error ?? list.error ?? workbooks.error} />
      {preview.data && sheet && (
        <SheetPreview
          preview={preview.data}
          busy={list.isPending}
          onList={() => list.mutate({ sheet, hash: preview.data.hash })}
          onRejected={() => workbooks.mutate({ name: t('sheet.rejectedName'), rejectedOf: sheet })}
        />
      )}
    </div>
  );
};

interface SheetSourceProps {
  busy: boolean;
  onSheet: (sheet: Blob) => void;
  onTemplate: () => void;
}

/** Two ways in: what was copied, with its headings, or a file. */
const SheetSource = ({ busy, onSheet, onTemplate }: SheetSourceProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  return (
    <>
      <label htmlFor={id}>{t('sheet.paste')}</label>
      <Input.TextArea
        id={id}
        rows={5}
        value={pasted}
        placeholder={t('sheet.headings')}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div className="row wrap">
        <Button
          type="primary"
          loading={busy}
          disabled={pasted.trim() === ''}
          onClick={() => onSheet(new Blob([pasted], { type: 'text/tab-separated-values' }))}
        >
          {t('sheet.preview')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          hidden
          aria-label={t('sheet.file')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onSheet(file);
            target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('sheet.file')}</Button>
        <Button onClick={onTemplate}>{t('sheet.template')}</Button>
      </div>
    </>
  );
};
