import { reject } from '../kernel';

/** Why a step of setting up an official ledger is refused. */
export const refuseOfficial = {
  notOpen: (ledger: string) => reject('OfficialLedgerNotOpen', { ledger }),
  isDrill: (ledger: string) => reject('LedgerIsDrill', { ledger }),
  officeNotAppointed: () => reject('OfficeNotAppointed'),
  planNotInOrder: (count: number) => reject('PlanNotInOrder', { count }),
  personUnknown: (code: string) => reject('PersonNotRegistered', { code }),
  unitUnknown: (code: string) => reject('UnitNotRegistered', { code }),
};
