import type { Plan } from '@taizhang/domain';
import { cityBureau } from './city-bureau';
import type { OrganisationSketch } from './organisation-sketch';
import { provincialDepartment } from './provincial-department';

/** What kind of body runs a plan: one whose duties fall on city bureaus is a province's. */
export const organisationOf = (plan: Pick<Plan, 'unitDuties'>, units: number): OrganisationSketch =>
  plan.unitDuties.some(({ appliesTo }) => appliesTo?.includes('city') === true)
    ? provincialDepartment(units)
    : cityBureau(units);
