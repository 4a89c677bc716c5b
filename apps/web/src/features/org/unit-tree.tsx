import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitNode } from '../../api/shapes';
import { type Parenthood, pathTo, type UnitBranch, unitTrees } from './unit-tree-model';

interface UnitTreeProps {
  units: readonly UnitNode[];
  by: Parenthood;
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** Units below units; what is above the chosen one stands open. Units out of reach are names only. */
export const UnitTree = ({ units, by, chosen, onChoose }: UnitTreeProps): ReactNode => {
  const { t } = useTranslation('org');
  const open = pathTo(units, chosen, by);
  return (
    <nav className="org__tree" aria-label={t(`by.${by}`)} key={by}>
      <Branches branches={unitTrees(units, by)} depth={0} open={open} chosen={chosen} onChoose={onChoose} />
    </nav>
  );
};

interface BranchesProps extends Pick<UnitTreeProps, 'chosen' | 'onChoose'> {
  branches: readonly UnitBranch[];
  depth: number;
  open: ReadonlySet<string>;
}

/** Levels that stand open by themselves. */
const openLevels = 1;

const Branches = ({ branches, depth, open, chosen, onChoose }: BranchesProps): ReactNode => (
  <ul>
    {branches.map(({ unit, below }) => {
      const name = <UnitName unit={unit} chosen={chosen} onChoose={onChoose} />;
      if (below.length === 0) return <li key={unit.unitId}>{name}</li>;
      return (
        <li key={unit.unitId} className="org__above-others">
          {name} <span className="dim small">{below.length}</span>
          <details open={depth < openLevels || open.has(unit.unitId)}>
            <summary>
              <span className="only-heard">{unit.name}</span>
            </summary>
            <Branches branches={below} depth={depth + 1} open={open} chosen={chosen} onChoose={onChoose} />
          </details>
        </li>
      );
    })}
  </ul>
);

const UnitName = ({ unit, chosen, onChoose }: { unit: UnitNode } & Pick<UnitTreeProps, 'chosen' | 'onChoose'>) =>
  unit.open ? (
    <button
      type="button"
      className="org__unit"
      aria-current={unit.unitId === chosen ? 'true' : undefined}
      onClick={() => onChoose(unit.unitId)}
    >
      {unit.name}
    </button>
  ) : (
    <span className="org__unit dim">{unit.name}</span>
  );
