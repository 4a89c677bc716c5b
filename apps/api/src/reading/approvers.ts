import type { PersonId, Role, UnitId } from '@taizhang/domain';
import type { CampaignReading } from './campaign-reading';
import { roleLabel } from '../wording/roles';
import { compose, label, type LabelText } from '../wording/label';

/** Who holds which role in the campaign's line of authority, nearest unit first. */
export interface Holders {
  over(unitId: UnitId, role: Role): PersonId | undefined;
}

export async function readHolders(reading: CampaignReading, roles: readonly Role[]): Promise<Holders> {
  const { app, ledger, at, tree } = reading;
  const appointments = (await app.reads.appointments(ledger, {}, at)).filter(
    (held) => held.status === 'made' && held.role !== undefined && roles.includes(held.role),
  );
  return {
    over: (unitId, role) => {
      for (const unit of tree.upwards(unitId)) {
        const held = appointments.find((each) => each.unitId === unit && each.role === role);
        if (held) return held.personId;
      }
      return undefined;
    },
  };
}

/** `领导小组组长 许某`. */
export const holderLabel = (role: Role, name: string): LabelText =>
  name === '' ? roleLabel(role) : compose(label('{role} {name}', '{name}, {role}'), { role: roleLabel(role), name });
