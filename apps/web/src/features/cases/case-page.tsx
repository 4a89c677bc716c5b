import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { CaseworkTabs } from '../../app/frame/casework-tabs';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { useText } from '../../i18n/use-text';
import { FormSkeleton } from '../../parts/skeletons';
import { MatterFiles } from '../../parts/matter-files';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { CaseTracks } from '../accountability/case-tracks';
import { ProposedBasisPanel } from './case-basis';
import { CaseActs } from './case-acts';
import { CaseClocks } from './case-clocks';
import { CaseDecisions } from './case-decisions';
import { CaseFacts, CaseLinks } from './case-facts';
import { CaseEvidence, CaseTalks } from './case-findings';
import { CasePaper } from './case-paper';
import { CasePart, useCaseKeys } from './case-parts';
import { StageRail } from './stage-rail';
import { useCase } from './use-cases';
import './cases.css';

/** S18 案件 (W5): stages, clocks, tracks with their gate; then evidence, talks, what is decided on and what was decided. */
export const CasePage = (): ReactNode => {
  const { t } = useTranslation(['cases', 'frame']);
  const { a = '' } = useParams({ strict: false }) as { a?: string };
  const query = useCase(a);
  return (
    <Frame title={query.data?.number ?? t('frame:title.case')}>
      <CaseworkTabs />
      <div className="work case">
        <QueryBody query={query} skeleton={<FormSkeleton fields={6} />} counting={t('cases:countingOne')}>
          {(matter) => <CaseBody matter={matter} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const CaseBody = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const { attend } = useWhy();
  const why = matter.clocks[0]?.why;
  useEffect(() => {
    attend(why);
    return () => attend(undefined);
  }, [attend, why]);
  useCaseKeys();
  return (
    <>
      <div className="page-head screen-only">
        <h1>{matter.number}</h1>
        <StatusMark mark={matter.mark} word={text(matter.stage)} />
        {matter.file && (
          <span className="dim small">{t('archived', { ...matter.file, number: matter.file.fileNumber })}</span>
        )}
        <span className="grow" />
        <Button onClick={() => window.print()}>{t('printIndex')}</Button>
      </div>
      <CasePaper matter={matter} />
      <div className="case screen-only">
        <CasePart name="acts">
          <StageRail matter={matter}>
            <CaseActs matter={matter} />
          </StageRail>
        </CasePart>
        <div className="case__columns">
          <CasePart name="clocks">
            <CaseClocks matter={matter} />
          </CasePart>
          <CaseFacts matter={matter} />
        </div>
        {matter.tracks && (
          <CasePart name="tracks">
            <CaseTracks caseId={matter.case} />
          </CasePart>
        )}
        <CasePart name="decision">
          <ProposedBasisPanel matter={matter} />
          <CaseDecisions matter={matter} />
        </CasePart>
        <div className="case__columns">
          <CasePart name="evidence">
            <CaseEvidence matter={matter} />
          </CasePart>
          <CasePart name="talks">
            <CaseTalks matter={matter} />
          </CasePart>
        </div>
        <CasePart name="papers">
          <Panel title={t('papers')}>
            <MatterFiles subject={`case~${matter.case}`} bare />
          </Panel>
        </CasePart>
        <CaseLinks matter={matter} />
      </div>
    </>
  );
};
