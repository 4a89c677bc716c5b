import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage as Page } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { Interests } from './interests';
import { PersonFacts } from './person-facts';
import { RecordDeparture } from './record-departure';
import { usePerson } from './use-person';
import './person-page.css';

/** S31 人员: one person, for himself and for whoever has to do with his standing. */
export const PersonPage = (): ReactNode => {
  const { t } = useTranslation('persons');
  const { p = '' } = useParams({ strict: false }) as { p?: string };
  const query = usePerson(p);
  return (
    <Frame title={t('title')}>
      <div className="work person">
        <QueryBody query={query} skeleton={<FormSkeleton fields={4} />} counting={t('counting')}>
          {(page) => <Loaded page={page} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const Loaded = ({ page }: { page: Page }): ReactNode => {
  const { t } = useTranslation(['persons', 'frame', 'parts']);
  const { person, point } = page;
  return (
    <>
      <div className="page-head">
        <h1>{person.name}</h1>
        <span className="dim">
          {person.unitName}
          {person.post && <span className="sep">{person.post}</span>}
        </span>
        <span className="grow" />
        <RecordDeparture page={page} />
        <Button className="screen-only" onClick={() => window.print()}>
          {t('parts:print.a4')}
        </Button>
      </div>
      <p className="print-only small">
        {t('frame:time.chipCustom', { asOf: pointDate(point.asOf), knownOn: pointDate(point.knownOn) })}
        {' · '}
        {t('frame:logPosition', { position: grouped(point.position) })}
      </p>
      <Panel title={t('persons:fact.title')} note={t('persons:fact.note')} flush>
        <PersonFacts page={page} />
      </Panel>
      {page.interests && (
        <Panel title={t('persons:interest.title')} note={t('persons:interest.follows')}>
          <Interests page={page} interests={page.interests} />
        </Panel>
      )}
    </>
  );
};
