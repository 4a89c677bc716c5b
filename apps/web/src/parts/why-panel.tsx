import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainStep, Why } from '../api/shapes';
import { PageLink } from '../app/navigation';
import { pages } from '../app/place';
import { shortInstant } from '../i18n/dates';
import { useText } from '../i18n/use-text';
import { PanelError } from './panel-error';
import { RowsSkeleton } from './skeletons';
import './why-panel.css';

interface WhyPanelProps {
  open: boolean;
  onClose: () => void;
  why: Why | undefined;
  error?: unknown;
  onRetry?: () => void;
}

/** 为什么: sentence, rule and version, start event, inputs, what would change it, and the chain that led here. */
export const WhyPanel = ({ open, onClose, why, error, onRetry }: WhyPanelProps): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('why.title')}
      size={440}
      mask={false}
      destroyOnHidden
      rootClassName="why-panel"
      aria-label={t('why.title')}
    >
      {error ? (
        <PanelError error={error} onRetry={onRetry ?? onClose} />
      ) : why ? (
        <WhyBody why={why} />
      ) : (
        <RowsSkeleton rows={6} columns={1} />
      )}
    </Drawer>
  );
};

const EventLink = ({ position }: { position: number }): ReactNode => {
  const { t } = useTranslation('parts');
  return <PageLink to={pages.event(position)}>{t('why.event', { event: position })}</PageLink>;
};

export const WhyBody = ({ why }: { why: Why }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  return (
    <div className="why">
      <p className="why__sentence">{text(why.sentence)}</p>
      <h3>{t('why.rule')}</h3>
      {why.rule ? (
        <p>
          {text(why.rule.text)}{' '}
          <span className="dim nowrap">
            {why.rule.path ? <PageLink to={why.rule.path}>{why.rule.plan}</PageLink> : why.rule.plan} {why.rule.clause}
          </span>
        </p>
      ) : (
        <p className="dim">{t('why.nothing')}</p>
      )}
      {why.start && (
        <>
          <h3>{t('why.start')}</h3>
          <p>
            {text(why.start.label)} · {shortInstant(why.start.at)} · <EventLink position={why.start.position} />
          </p>
        </>
      )}
      {why.calendar && (
        <>
          <h3>{t('why.calendar')}</h3>
          <p>{why.calendar}</p>
        </>
      )}
      {why.inputs.length > 0 && (
        <>
          <h3>{t('why.inputs')}</h3>
          <dl className="pairs">
            {why.inputs.map((input) => (
              <WhyInput key={`${input.label.zh}${input.value.zh}`} input={input} />
            ))}
          </dl>
        </>
      )}
      {why.wouldChange.length > 0 && (
        <>
          <h3>{t('why.change')}</h3>
          <ul className="why__changes">
            {why.wouldChange.map((change) => (
              <li key={change.zh}>{text(change)}</li>
            ))}
          </ul>
        </>
      )}
      {why.chain.length > 0 && (
        <>
          <h3>{t('why.chain')}</h3>
          <WhyChain chain={why.chain} upright />
        </>
      )}
    </div>
  );
};

const WhyInput = ({ input }: { input: Why['inputs'][number] }): ReactNode => {
  const text = useText();
  return (
    <>
      <dt>{text(input.label)}</dt>
      <dd>
        {text(input.value)}
        {input.position !== null && (
          <>
            {' · '}
            <EventLink position={input.position} />
          </>
        )}
      </dd>
    </>
  );
};

/** Command → wake → workflow → timer → activity → event, from left to right, or one below the other in the drawer. */
export const WhyChain = ({ chain, upright = false }: { chain: ChainStep[]; upright?: boolean }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  return (
    <ol className={upright ? 'why-chain why-chain--upright' : 'why-chain'}>
      {chain.map((step, index) => (
        <li
          key={`${step.kind}${step.position ?? index}`}
          className={index === chain.length - 1 ? 'why-chain__end' : ''}
        >
          <span className="dim">{t(`why.kind.${step.kind}`)}</span>
          <span>{text(step.title)}</span>
          <span className="dim">
            {text(step.detail)}
            {step.at && ` ${shortInstant(step.at)}`}
            {step.position !== null && (
              <>
                {' '}
                <EventLink position={step.position} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
};
