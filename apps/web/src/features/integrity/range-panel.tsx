import { Button, InputNumber, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { type Integrity, type RangeProgress, useVerifyRange } from './use-integrity';

/** Verifies a range on the server: what was done to it, or that nothing was, in a sentence that can be printed. */
export const RangePanel = ({ integrity }: { integrity: Integrity }): ReactNode => {
  const { t } = useTranslation('integrity');
  const { mostAtOnce, position } = integrity;
  const [first, setFirst] = useState(1);
  const [last, setLast] = useState(position);
  const { progress, error, start, stop } = useVerifyRange(mostAtOnce);
  const running = progress?.state === 'running';
  const fits = first >= 1 && first <= last && last <= position;
  return (
    <Panel title={t('range.title')}>
      <div className="stack">
        <form
          className="row wrap screen-only"
          onSubmit={(event) => {
            event.preventDefault();
            if (fits && !running) start(first, last);
          }}
        >
          <label className="row">
            {t('range.first')}
            <InputNumber
              min={1}
              max={position}
              precision={0}
              value={first}
              onChange={(value) => setFirst(value ?? 1)}
            />
          </label>
          <label className="row">
            {t('range.last')}
            <InputNumber
              min={1}
              max={position}
              precision={0}
              value={last}
              onChange={(value) => setLast(value ?? position)}
            />
          </label>
          <Button htmlType="submit" type="primary" disabled={!fits} loading={running}>
            {t('range.verify')}
          </Button>
          {running && <Button onClick={stop}>{t('range.stop')}</Button>}
        </form>
        <p className="dim small screen-only">{t('range.help')}</p>
        <ProblemNotice error={error} />
        {progress && <RangeResult progress={progress} />}
      </div>
    </Panel>
  );
};

const RangeResult = ({ progress }: { progress: RangeProgress }): ReactNode => {
  const { t } = useTranslation('integrity');
  const text = useText();
  const { first, last, verified, damages, state } = progress;
  const share = Math.round((100 * verified) / (last - first + 1));
  return (
    <div role="status" className="stack">
      {state !== 'done' && (
        <Progress
          percent={share}
          status={state === 'running' ? 'active' : 'exception'}
          aria-label={t('range.progress')}
        />
      )}
      <p className="sentence">{sentenceOf(progress, t)}</p>
      {damages.length > 0 && (
        <>
          <StatusMark mark="overdue" word={t('range.damages', { count: damages.length })} />
          <ul>
            {damages.map((damage) => (
              <li key={`${damage.position}${damage.what.en}`}>
                <PageLink to={pages.event(damage.position)}>{grouped(damage.position)}</PageLink> {text(damage.what)}
              </li>
            ))}
          </ul>
          <p>{t('range.whomToCall')}</p>
        </>
      )}
    </div>
  );
};

function sentenceOf(progress: RangeProgress, t: ReturnType<typeof useTranslation<'integrity'>>['t']): string {
  const { first, last, verified, coveredUpTo, damages, state, doneAt } = progress;
  const range = { first: grouped(first), last: grouped(last), verified: grouped(verified) };
  if (state === 'running') return t('range.running', range);
  if (state === 'stopped') return t('range.stopped', range);
  const at = stampInstant(doneAt ?? '');
  if (damages.length > 0) return t('range.damaged', { ...range, at });
  const proven =
    coveredUpTo >= last
      ? t('range.proven')
      : coveredUpTo < first
        ? t('range.unproven')
        : t('range.partlyProven', { covered: grouped(coveredUpTo) });
  return t('range.sound', { ...range, at }) + proven;
}
