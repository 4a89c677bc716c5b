import { useSession } from '../api/session';
import type { EntryOffer } from './entry-fields';

/** Who may enter on behalf of others at all: coordinators and the office. Whether for these, the server says. */
export const useEntryOffer = (offer: EntryOffer | undefined): EntryOffer | undefined => {
  const roles = useSession().data?.roles ?? [];
  return roles.some(({ role }) => role === 'coordinator' || role === 'commissionOffice') ? offer : undefined;
};
