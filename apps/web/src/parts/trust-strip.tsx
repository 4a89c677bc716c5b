import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '../api/shapes';
import { pages } from '../app/place';
import { timeOfDay } from '../i18n/dates';
import { grouped } from '../i18n/numbers';
import { FigureDoor } from './figure';
import './trust-strip.css';

interface TrustStripProps {
  trust: Drill['trust'];
  busy: 'wipe' | 'tamper' | undefined;
  onWipe: () => void;
  onTamper: () => void;
}

/** 凭什么信: how much is recorded, when it was last verified, and two ways to see for oneself. */
export const TrustStrip = ({ trust, busy, onWipe, onTamper }: TrustStripProps): ReactNode => {
  const { t } = useTranslation('parts');
  const wiping = busy === 'wipe' || (trust.wipe !== null && !trust.wipe.finished);
  return (
    <section className="panel trust" aria-label={t('trust.title')}>
      <h2>{t('trust.title')}</h2>
      <span className="nowrap">
        {t('trust.events')}{' '}
        <FigureDoor value={trust.events} label={t('trust.events')} rows={pages.event(trust.events)} />{' '}
        {t('trust.eventsUnit')}
      </span>
      <span className="nowrap">{verifiedWords(trust, t)}</span>
      <span className="grow" />
      <span className="trust__only">{t('trust.drillOnly')}</span>
      <div className="row wrap">
        <Button className="mode-button" loading={wiping} onClick={onWipe}>
          {t(wiping ? 'trust.rebuilding' : 'trust.rebuild')}
        </Button>
        <span aria-live="polite">
          {trust.wipe?.finished && (
            <>
              {t('trust.rebuilt', { at: timeOfDay(trust.wipe.orderedAt) })}{' '}
              <b>{t('trust.rebuiltResult', { count: trust.wipe.deadlinesMoved })}</b>
            </>
          )}
        </span>
        <span className="upright" />
        <Button className="mode-button" loading={busy === 'tamper'} onClick={onTamper}>
          {t(busy === 'tamper' ? 'trust.tampering' : 'trust.tamper')}
        </Button>
        <span aria-live="polite">
          {trust.tamper && (
            <>
              {t('trust.tampered', { at: timeOfDay(trust.tamper.at) })}{' '}
              <b>
                {trust.tamper.foundPosition === trust.tamper.damagedPosition
                  ? t('trust.tamperedResult', { position: grouped(trust.tamper.foundPosition) })
                  : t('trust.tamperMissed')}
              </b>
            </>
          )}
        </span>
      </div>
    </section>
  );
};

const verifiedWords = (trust: Drill['trust'], t: ReturnType<typeof useTranslation<'parts'>>['t']): string => {
  if (!trust.verifiedAt || trust.verified === null) return t('trust.neverVerified');
  const at = timeOfDay(trust.verifiedAt);
  return trust.verified ? t('trust.verified', { at }) : t('trust.verifiedNot', { at });
};
