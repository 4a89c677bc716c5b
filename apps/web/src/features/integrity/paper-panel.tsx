import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../i18n/numbers';
import { Panel } from '../../parts/panel';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { type PaperCheck, usePaperCheck } from './use-integrity';

const longestCode = 60;

/** A checkpoint that somebody else kept on paper is held against the log by its code. */
export const PaperPanel = (): ReactNode => {
  const { t } = useTranslation('integrity');
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const query = usePaperCheck(code);
  return (
    <Panel title={t('paper.title')} className="screen-only">
      <div className="stack">
        <form
          className="row wrap"
          onSubmit={(event) => {
            event.preventDefault();
            setCode(typed.trim());
          }}
        >
          <label className="row">
            {t('paper.code')}
            <Input
              className="integrity__typed"
              value={typed}
              maxLength={longestCode}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <Button htmlType="submit" disabled={typed.trim() === ''} loading={query.isFetching}>
            {t('paper.verify')}
          </Button>
        </form>
        <p className="dim small">{t('paper.help')}</p>
        <ProblemNotice error={query.error} />
        {query.data && <PaperResult check={query.data} />}
      </div>
    </Panel>
  );
};

const PaperResult = ({ check: { says, size, code } }: { check: PaperCheck }): ReactNode => {
  const { t } = useTranslation('integrity');
  const isSame = says === 'same';
  return (
    <div role="status" className="stack">
      {(isSame || says === 'differs') && (
        <StatusMark mark={isSame ? 'done' : 'overdue'} word={t(isSame ? 'paper.sameMark' : 'paper.differsMark')} />
      )}
      <p className="sentence">{t(`paper.${says}`, { code, size: grouped(size ?? 0) })}</p>
      {says === 'differs' && <p className="integrity__warning">{t('range.whomToCall')}</p>}
    </div>
  );
};
