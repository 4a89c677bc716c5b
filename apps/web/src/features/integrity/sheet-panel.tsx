import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stampInstant } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { ReturnResult } from './return-result';
import { type SheetProof, useSheetProof } from './use-integrity';

const longestCode = 40;

/** A printed sheet is held against the log by the code at its foot: its figures are counted again at the minute they bear. */
export const SheetPanel = (): ReactNode => {
  const { t } = useTranslation('integrity');
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const query = useSheetProof(code);
  return (
    <Panel title={t('sheet.title')}>
      <div className="stack">
        <form
          className="row wrap screen-only"
          onSubmit={(event) => {
            event.preventDefault();
            setCode(typed.trim());
          }}
        >
          <label className="row">
            {t('sheet.code')}
            <Input value={typed} maxLength={longestCode} onChange={(event) => setTyped(event.target.value)} />
          </label>
          <Button htmlType="submit" disabled={typed.trim() === ''} loading={query.isFetching}>
            {t('sheet.verify')}
          </Button>
        </form>
        <p className="dim small screen-only">{t('sheet.help')}</p>
        <ProblemNotice error={query.error} />
        {query.data && <SheetResult proof={query.data} />}
      </div>
    </Panel>
  );
};

const SheetResult = ({ proof }: { proof: SheetProof }): ReactNode => {
  const { t } = useTranslation('integrity');
  const text = useText();
  const { code, sheet, figures, same } = proof;
  if (proof.return !== null) return <ReturnResult found={proof.return} />;
  if (sheet === null) return <p role="status">{t('sheet.unknown', { code })}</p>;
  const { title, documentNumber, issuedOn, pinned } = sheet;
  const number = (value: number | null, of: number | null): string =>
    value === null ? '–' : of === null ? String(value) : `${value} / ${of}`;
  return (
    <div role="status" className="stack">
      <p className="sentence">
        {t('sheet.found', { title, documentNumber, issuedOn, asOf: stampInstant(pinned.asOf) })}
      </p>
      <StatusMark mark={same ? 'done' : 'overdue'} word={t(same ? 'sheet.same' : 'sheet.differs')} />
      <table className="table">
        <thead>
          <tr>
            <th>{t('sheet.figure')}</th>
            <th className="number">{t('sheet.printed')}</th>
            <th className="number">{t('sheet.recomputed')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.label.en}>
              <td>{text(figure.label)}</td>
              <td className="number">{number(figure.printed, figure.printedOf)}</td>
              <td className="number">{number(figure.recomputed, figure.recomputedOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!sheet.digestSame && <p>{t('sheet.textChanged')}</p>}
    </div>
  );
};
