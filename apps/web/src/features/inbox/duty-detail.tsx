import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { InboxRow } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { hrefOf, pages } from '../../app/place';
import { gridDate, shortDate, timeOfDay } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ClockPart } from '../../parts/clock';
import { FigureDoor } from '../../parts/figure';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import type { PlacedRow } from './held-inbox';
import { TimeLeft } from './inbox-table';
import { Matter } from './matter';

export type DutyActName = 'chase' | 'report' | 'extend' | 'grant' | 'refuse';

const isHere = (act: InboxRow['acts'][number]): act is DutyActName =>
  act === 'chase' || act === 'report' || act === 'extend' || act === 'grant' || act === 'refuse';

/** What may be done here with a row; nothing in history, nothing with a duty that is done. */
export const offered = ({ row, settled }: PlacedRow, live: boolean): DutyActName[] =>
  live && !settled ? row.acts.filter(isHere) : [];

/** A request is decided here; everything else is done on a page of its own. */
export const opensElsewhere = (row: InboxRow): boolean => row.acts.includes('open') || row.acts.includes('sign');

interface DutyDetailProps {
  placed: PlacedRow;
  today: string;
  place: number;
  count: number;
  onOpen: () => void;
  onAct: (act: DutyActName) => void;
  onBack: () => void;
}

/** The chosen duty: what is left of what was asked, its clock and rule, the last chase, and what may be done. */
export const DutyDetail = (props: DutyDetailProps): ReactNode => {
  const { placed, today, place, count, onBack } = props;
  const { t } = useTranslation('inbox');
  const text = useText();
  const { row, settled } = placed;
  return (
    <section className="panel inbox__detail" aria-label={t('detail.label')}>
      <div className="inbox__detail-head">
        <StatusMark
          mark={settled ? 'done' : row.clock.mark}
          word={settled ? undefined : <TimeLeft placed={placed} />}
        />
        <h2>
          <Matter row={row} />
        </h2>
        <span className="small dim">{t('detail.place', { place, count })}</span>
        <span className="grow" />
        <span className="small dim screen-only inbox__hints">
          <kbd>j</kbd> <kbd>k</kbd> {t('detail.move')}{' '}
          <button type="button" className="inbox__back" onClick={onBack}>
            <kbd>Esc</kbd> {t('keys.back')}
          </button>
        </span>
      </div>
      <div className="inbox__detail-body">
        <div className="stack inbox__facts">
          {row.equation && <RowEquation row={row} equation={row.equation} />}
          <dl className="pairs">
            {text(row.to) && (
              <>
                <dt>{t('head.to')}</dt>
                <dd>{text(row.to)}</dd>
              </>
            )}
            <LastChase row={row} />
            <ExtensionLine row={row} />
            {!row.clock.next && (
              <>
                <dt>{t('detail.otherwise')}</dt>
                <dd>{text(row.consequence)}</dd>
              </>
            )}
          </dl>
        </div>
        <ClockPart clock={row.clock} today={today} />
      </div>
      <DetailActs {...props} />
    </section>
  );
};

/** Duties of the whole campaign name no unit; then the row itself says where its list is. */
const uncoveredRows = (row: InboxRow): string | null => {
  if (row.unit && row.duty && row.campaignId !== null)
    return hrefOf({ time: {} }, pages.uncovered(row.campaignId), { unit: row.unit.unitId, duty: row.duty });
  return row.path.includes('/coverage/uncovered') ? row.path : null;
};

const RowEquation = ({ row, equation }: { row: InboxRow; equation: NonNullable<InboxRow['equation']> }): ReactNode => {
  const { t } = useTranslation('inbox');
  const rows = uncoveredRows(row);
  const { asked, met, left, excluded } = equation;
  return (
    <p className="inbox__equation">
      {t('equation.asked')} <FigureDoor value={asked} label={t('equation.asked')} /> = {t('equation.met')}{' '}
      <FigureDoor value={met} label={t('equation.met')} /> + {t('equation.left')}{' '}
      <FigureDoor value={left} label={t('equation.left')} rows={left > 0 ? rows : null} />
      {excluded > 0 && (
        <span className="dim">
          {t('equation.excluded')}{' '}
          <FigureDoor value={excluded} label={t('equation.excluded')} rows={rows && `${rows}&show=excluded`} />
        </span>
      )}
    </p>
  );
};

const LastChase = ({ row }: { row: InboxRow }): ReactNode => {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  if (!row.acts.includes('chase') && !row.lastChase) return null;
  return (
    <>
      <dt>{t('detail.lastChase')}</dt>
      <dd>
        {row.lastChase ? (
          <>
            {gridDate(row.lastChase.at, language)} {timeOfDay(row.lastChase.at)}
            <span className="sep">{t('detail.chased', { count: row.lastChase.persons })}</span>
            <span className="sep">
              <PageLink to={pages.event(row.lastChase.position)}>{t('detail.receipt')}</PageLink>
            </span>
          </>
        ) : (
          t('detail.neverChased')
        )}
      </dd>
    </>
  );
};

const ExtensionLine = ({ row }: { row: InboxRow }): ReactNode => {
  const { t } = useTranslation('inbox');
  if (!row.extension) return null;
  const { status, to, reason } = row.extension;
  return (
    <>
      <dt>{t('detail.extension')}</dt>
      <dd>{t(`extension.${status}`, { to: shortDate(to), reason })}</dd>
    </>
  );
};

const keyOfAct: Partial<Record<DutyActName, string>> = { chase: 'r', extend: 'a' };

const DetailActs = ({ placed, onOpen, onAct }: DutyDetailProps): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const { live } = useScope();
  const { row } = placed;
  return (
    <div className="inbox__acts screen-only">
      {opensElsewhere(row) && (
        <Button type="primary" onClick={onOpen}>
          <kbd>Enter</kbd>
          {t('act.open')}
        </Button>
      )}
      {offered(placed, live).map((act) => (
        <Button key={act} onClick={() => onAct(act)}>
          {keyOfAct[act] && <kbd>{keyOfAct[act]}</kbd>}
          {t(`act.${act}`)}
        </Button>
      ))}
      <WhyButton why={row.why} of={text(row.title)} />
      {!live && <span className="small dim">{t('detail.readOnly')}</span>}
    </div>
  );
};
