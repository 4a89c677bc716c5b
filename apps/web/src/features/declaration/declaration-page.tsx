import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { FormSkeleton, RowsSkeleton } from '../../parts/skeletons';
import { DeclarationBody } from './declaration-body';
import { useDeclaration } from './use-declaration';
import './declaration-page.css';

/** S8 申报: the personal report with its sections, instructions, sign chain and window strip. */
export const DeclarationPage = (): ReactNode => {
  const { t } = useTranslation(['declaration', 'frame']);
  const { d: id } = useParams({ strict: false }) as { d?: string };
  const text = useText();
  const query = useDeclaration(id);
  const declaration = query.data;
  return (
    <Frame
      title={declaration ? `${t('frame:title.declaration')} ${declaration.person.name}` : t('frame:title.declaration')}
      {...(declaration && { path: [{ name: declaration.person.unitName }, { name: declaration.person.name }] })}
      footNote={t('draftsAreKept')}
    >
      <div className="work declaration-page" aria-label={declaration && text(declaration.formTitle)}>
        <QueryBody query={query} skeleton={<DeclarationSkeleton />} counting={t('frame:title.declaration')}>
          {(data) => <DeclarationBody key={data.declaration} declaration={data} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const DeclarationSkeleton = (): ReactNode => (
  <div className="declaration-columns">
    <div className="panel">
      <FormSkeleton fields={5} />
    </div>
    <div className="declaration-side">
      <div className="panel">
        <RowsSkeleton rows={2} columns={1} />
      </div>
      <div className="panel">
        <RowsSkeleton rows={4} columns={2} />
      </div>
      <div className="panel">
        <RowsSkeleton rows={4} columns={3} />
      </div>
    </div>
  </div>
);
