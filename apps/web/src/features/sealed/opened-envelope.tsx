import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedSeal } from '../../api/shapes';
import { sealedLines } from './sealed-lines';

const acrossTimes = 24;
const refuse = (event: { preventDefault: () => void }): void => event.preventDefault();

/** What lay in it: to be read, by this reader, for as long as it stays open. It is neither copied nor printed. */
export const OpenedEnvelope = ({ opened, onShut }: { opened: OpenedSeal; onShut: () => void }): ReactNode => {
  const { t } = useTranslation('sealed');
  const left = useSecondsLeft(opened.secondsLeft, onShut);
  return (
    <div className="stack">
      <p className="row wrap">
        <span role="timer">{t('left', { minutes: Math.ceil(left / 60) })}</span>
        <span className="grow" />
        <Button onClick={onShut}>{t('shut')}</Button>
      </p>
      <div className="sealed" onCopy={refuse} onCut={refuse} onContextMenu={refuse} onDragStart={refuse}>
        <div className="sealed__across" aria-hidden>
          {Array.from({ length: acrossTimes }, (_, index) => (
            <span key={index}>{opened.reader}</span>
          ))}
        </div>
        <dl className="sealed__words">
          {sealedLines(opened.content).map(({ name, words }) => (
            <div key={`${name ?? ''}${words}`}>
              {name && <dt>{t(`line.${name}`)}</dt>}
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="small dim">{t('recorded', { position: opened.position })}</p>
    </div>
  );
};

const useSecondsLeft = (seconds: number, onOver: () => void): number => {
  const [over] = useState(() => performance.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.ceil((over - performance.now()) / 1000);
      setLeft(now);
      if (now <= 0) onOver();
    }, 1000);
    return () => clearInterval(timer);
  }, [over, onOver]);
  return Math.max(0, left);
};
