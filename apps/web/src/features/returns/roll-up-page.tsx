import { useParams } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollUpSheet } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { useText } from '../../i18n/use-text';
import { RecordedNotice } from '../../parts/live-notice';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { ReturnActs } from './return-acts';
import { RollUpCell } from './roll-up-cell';
import { RollUpUnits } from './roll-up-units';
import { Sheet } from './sheet';
import { useReturnCommand, useRollUp } from './use-returns';
import './returns.css';

/** S20 汇总: the table of a unit with the sums of those below it, level by level up to the issuing body. */
export const RollUpPage = (): ReactNode => {
  const { t } = useTranslation(['returns', 'frame']);
  const { c: campaign = '', r = '' } = useParams({ strict: false }) as { c?: string; r?: string };
  const query = useRollUp(r);
  return (
    <Frame title={t('frame:title.rollUp')}>
      <CampaignTabs campaign={campaign} />
      <div className={`work return prints-sheet-${query.data?.sheet.paper ?? 'A4'}`}>
        <QueryBody query={query} skeleton={<FormSkeleton fields={6} />} counting={t('returns:rollUp.counting')}>
          {(rollUp) => <RollUpBody key={rollUp.sheet.return} rollUp={rollUp} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const RollUpBody = ({ rollUp }: { rollUp: RollUpSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const { sheet, counts, into } = rollUp;
  const [opened, setOpened] = useState<{ row: string; column: string } | undefined>();
  const left = counts.owed - counts.included;
  return (
    <>
      <div className="page-head screen-only">
        <h1>{t('rollUp.of', { unit: sheet.unit.name })}</h1>
        <Which rollUp={rollUp} />
        <span className="grow" />
        {into && (
          <PageLink to={pages.rollUp(sheet.campaignId, into.return)}>
            {t('rollUp.into', { unit: into.unit.name })}
          </PageLink>
        )}
        <PageLink to={pages.returns(sheet.campaignId)}>{t('back')}</PageLink>
        <Button onClick={() => window.print()}>{t('printSheet', { paper: sheet.paper })}</Button>
      </div>
      <p className="roll-up__tally screen-only">
        {left === 0 ? t('rollUp.allIn') : t('rollUp.left', { ...counts, count: left })}
        <span className="sep dim">{t('rollUp.tally', counts)}</span>
        {!sheet.ready && <span className="sep">{t('notReady')}</span>}
      </p>
      <Sheet
        sheet={sheet}
        view="rolled"
        strip={t('rollUp.strip')}
        onOpen={(row, column) => setOpened({ row, column })}
      />
      <p className="small dim screen-only">{t('rollUp.cells')}</p>
      <div className="return__below roll-up__below screen-only">
        <Panel title={t('rollUp.units', { count: counts.owed })} flush>
          <RollUpUnits rollUp={rollUp} />
        </Panel>
        <OwnSheet rollUp={rollUp} />
      </div>
      {opened && <RollUpCell rollUp={rollUp} {...opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};

/** The tables and periods of the unit; choosing one goes to its address. */
const Which = ({ rollUp: { sheet, others } }: { rollUp: RollUpSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const go = useGo();
  const words = ({ label, periodLabel }: RollUpSheet['others'][number]): string =>
    [text(label), periodLabel && text(periodLabel)].filter(Boolean).join(' ');
  const only = others.length < 2 ? others[0] : undefined;
  if (only) return <span>{words(only)}</span>;
  return (
    <Select
      aria-label={t('rollUp.which')}
      className="roll-up__which"
      value={sheet.return}
      options={others.map((each) => ({ value: each.return, label: words(each) }))}
      onChange={(chosen: string) => go(pages.rollUp(sheet.campaignId, chosen))}
    />
  );
};

/** Where the unit's own sheet stands, which carries the sums one level up; or that they end here. */
const OwnSheet = ({ rollUp: { sheet, files } }: { rollUp: RollUpSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const narrow = useNarrow();
  const command = useReturnCommand(sheet.return);
  if (!files) return <p className="note">{t('rollUp.top')}</p>;
  const fills = !narrow && sheet.may.includes('draft');
  return (
    <>
      <Panel title={t('rollUp.sheet')} note={t('rollUp.sheetNote', { to: text(sheet.to) })}>
        <p>
          {t(`status.${sheet.status}`)}
          <span className="sep dim">{t('version', { version: sheet.version })}</span>
          <span className="sep">
            <PageLink to={pages.return(sheet.campaignId, sheet.return)}>
              {t(fills ? 'rollUp.fill' : 'rollUp.sheet')}
            </PageLink>
          </span>
          <RecordedNotice recorded={command.recorded} />
        </p>
      </Panel>
      <ReturnActs sheet={sheet} signOnly={narrow} command={command} />
    </>
  );
};
