import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { Checks } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { usePlanCheck } from './use-checks';

type Planned = components['schemas']['PlanCheck'];

export const PlanCheckOpener = ({ onOpen }: { onOpen: () => void }): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <Button type="primary" className="screen-only" onClick={onOpen}>
      {t('plan.open')}
    </Button>
  );
};

/** A cell of coverage, as the address brings it. */
interface CellOfCoverage {
  unit?: string;
  duty?: string;
  figure?: string;
}

interface PlanCheckDrawerProps {
  checks: Checks;
  scope: CellOfCoverage;
  onClose: () => void;
  onPlanned: (check: string) => void;
}

/** 制定检查方案: from whom, how many, by which word. A list that comes from coverage is not asked for again. */
export const PlanCheckDrawer = ({ checks, scope, onClose, onPlanned }: PlanCheckDrawerProps): ReactNode => {
  const { t } = useTranslation('checks');
  const command = usePlanCheck(checks.campaignId);
  const [bySharing, setBySharing] = useState(true);
  const [given, setGiven] = useState(scopeOf(checks, scope));
  return (
    <ActDrawer open title={t('plan.title')} onClose={onClose} size={560}>
      <ActForm
        key={given ? 'given' : 'chosen'}
        fields={usePlanFields(checks, bySharing, given !== undefined)}
        submit={t('plan.submit')}
        busy={command.isPending}
        error={command.error}
        onSubmit={(values) =>
          command.mutate(planFrom(values, bySharing, given), { onSuccess: ({ check }) => onPlanned(check) })
        }
        onCancel={onClose}
        more={
          <div className="segments" role="group" aria-label={t('field.size')}>
            {(['share', 'count'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={bySharing === (kind === 'share')}
                onClick={() => setBySharing(kind === 'share')}
              >
                {t(`sizeKind.${kind}`)}
              </button>
            ))}
          </div>
        }
      >
        <p className="note">{t('plan.note')}</p>
        {given && <GivenScope checks={checks} scope={given} onOther={() => setGiven(undefined)} />}
      </ActForm>
    </ActDrawer>
  );
};

type Scope = Planned['scope'];
type Figure = Scope['figure'];

function scopeOf({ choices }: Checks, { unit, duty, figure = 'left' }: CellOfCoverage): Scope | undefined {
  const known =
    choices.units.some(({ unitId }) => unitId === unit) &&
    choices.duties.some(({ key }) => key === duty) &&
    choices.figures.some(({ key }) => key === figure);
  return known && unit && duty ? { unitId: unit, duty, figure: figure as Figure } : undefined;
}

interface GivenScopeProps {
  checks: Checks;
  scope: Scope;
  onOther: () => void;
}

const GivenScope = ({ checks: { choices }, scope, onOther }: GivenScopeProps): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const labelOf = (list: { key: string; label: { zh: string; en: string } }[], key: string): string => {
    const found = list.find((each) => each.key === key);
    return found ? text(found.label) : key;
  };
  return (
    <p className="row wrap">
      <span>
        {t('plan.scope', {
          unit: choices.units.find(({ unitId }) => unitId === scope.unitId)?.name ?? '',
          duty: labelOf(choices.duties, scope.duty),
          figure: labelOf(choices.figures, scope.figure),
        })}
      </span>
      <Button size="small" onClick={onOther}>
        {t('plan.otherScope')}
      </Button>
    </p>
  );
};

const planFrom = (values: Readonly<Record<string, string>>, bySharing: boolean, given: Scope | undefined): Planned => {
  const of = (name: string): string => values[name] ?? '';
  return {
    title: of('title'),
    kind: of('kind') as Planned['kind'],
    visit: of('visit') as Planned['visit'],
    means: of('means') as Planned['means'],
    scope: given ?? { unitId: of('unit'), duty: of('duty'), figure: of('figure') as Figure },
    strata: of('strata') as Planned['strata'],
    size: bySharing ? { kind: 'share', percent: Number(of('percent')) } : { kind: 'count', count: Number(of('count')) },
    word: of('word'),
  };
};

function usePlanFields({ choices }: Checks, bySharing: boolean, given: boolean): ActField[] {
  const { t } = useTranslation('checks');
  const text = useText();
  const options = (list: Checks['choices']['kinds']) =>
    list.map(({ key, label }) => ({ value: key, label: text(label) }));
  const named = (name: string): { name: string; label: string; required: true } => ({
    name,
    label: t(`field.${name as 'title'}`),
    required: true,
  });
  const scope: ActField[] = [
    {
      ...named('unit'),
      kind: 'pick',
      options: choices.units.map(({ unitId, name }) => ({ value: unitId, label: name })),
    },
    { ...named('duty'), kind: 'pick', options: options(choices.duties) },
    { ...named('figure'), kind: 'choice', options: options(choices.figures) },
  ];
  return [
    { ...named('title'), kind: 'line', most: 100 },
    ...(given ? [] : scope),
    { ...named('kind'), kind: 'choice', options: options(choices.kinds) },
    { ...named('visit'), kind: 'choice', options: options(choices.visits) },
    { ...named('means'), kind: 'choice', options: options(choices.means) },
    { ...named('word'), kind: 'line', most: 100, help: t('help.word') },
    { ...named('strata'), kind: 'choice', options: options(choices.strata) },
    bySharing
      ? { ...named('percent'), kind: 'count', most: 100, help: t('help.size') }
      : { ...named('count'), kind: 'count', most: 100_000, help: t('help.size') },
  ];
}
