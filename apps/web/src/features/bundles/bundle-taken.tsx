import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { saveFile } from './use-bundles';
import type { BundleTakenIn } from './use-import-bundle';

/** That the log has it, what became of it, and the receipt that goes back to the sender. */
export const BundleTaken = ({ taken, recorded }: { taken: BundleTakenIn; recorded: Recorded }): ReactNode => {
  const { t } = useTranslation('bundles');
  const { clue, repeated, receipt } = taken;
  return (
    <section className="stack" role="status">
      <p className="row wrap">
        <StatusMark mark="done" word={t(repeated ? 'import.repeated' : 'import.done')} />
        {!repeated && <RecordedNotice recorded={recorded} />}
        {clue !== null && <PageLink to={pages.clue(clue)}>{t('import.clue', { clue })}</PageLink>}
      </p>
      <div className="row wrap">
        <Button type="primary" onClick={() => saveFile(receipt.name, receipt.text)}>
          {t('import.saveReceipt')}
        </Button>
      </div>
      <p className="small dim">{t('import.receiptHelp')}</p>
    </section>
  );
};
