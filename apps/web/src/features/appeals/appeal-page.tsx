import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appeal } from '../../api/shapes';
import { CaseworkTabs } from '../../app/frame/casework-tabs';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { ClockPart } from '../../parts/clock';
import { Glyph } from '../../parts/glyph';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { AppealActs } from './appeal-acts';
import { AppealFacts } from './appeal-facts';
import { useAppeal } from './use-appeal';
import '../cases/cases.css';

/** 申诉复查: a linked matter of the case, in other hands than the case was. [B8] */
export const AppealPage = (): ReactNode => {
  const { t } = useTranslation('appeals');
  const { a = '' } = useParams({ strict: false }) as { a?: string };
  const query = useAppeal(a);
  return (
    <Frame title={t('title')}>
      <CaseworkTabs />
      <div className="work case">
        <QueryBody query={query} skeleton={<FormSkeleton fields={5} />} counting={t('counting')}>
          {(appeal) => <AppealBody appeal={appeal} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const isOver = ({ status }: Appeal): boolean => status === 'served' || status === 'withdrawn';

const AppealBody = ({ appeal }: { appeal: Appeal }): ReactNode => {
  const { t } = useTranslation('appeals');
  const text = useText();
  return (
    <>
      <div className="page-head">
        <h1>{t('of', { name: appeal.person.name, number: appeal.caseNumber })}</h1>
        <StatusMark mark={isOver(appeal) ? 'done' : (appeal.clock?.mark ?? 'open')} word={text(appeal.stage)} />
      </div>
      <section className="panel" aria-label={t('title')}>
        <AppealRail appeal={appeal} />
        <AppealActs appeal={appeal} />
      </section>
      <div className="case__columns">
        <AppealFacts appeal={appeal} />
        <Panel title={t('clock')}>
          {appeal.clock ? (
            <ClockPart clock={appeal.clock} today={appeal.point.asOf} />
          ) : (
            <p className="dim">{t('noClock')}</p>
          )}
        </Panel>
      </div>
    </>
  );
};

const stages = ['lodged', 'reviewing', 'reviewed', 'decided', 'served'] as const;

const AppealRail = ({ appeal }: { appeal: Appeal }): ReactNode => {
  const { t } = useTranslation('appeals');
  if (appeal.status === 'withdrawn') return null;
  const here = stages.findIndex((each) => each === appeal.status);
  // What is told is over: there is nothing under way any more.
  const current = appeal.status === 'served' ? stages.length : appeal.status === 'lodged' ? 1 : here;
  return (
    <ol className="case__stages">
      {stages.map((stage, index) => (
        <li key={stage} aria-current={index === current ? 'step' : undefined}>
          <Glyph mark={index < current ? 'done' : index === current ? 'open' : 'notDue'} />
          {t(`stage.${stage}`)}
        </li>
      ))}
    </ol>
  );
};
