import { passesOn } from './passes-on';

const at = (rest: string, entered = false): boolean => passesOn(`/api/ledgers/s2-opened-0001/${rest}`, entered);

describe('acting for somebody (R-096)', () => {
  it.each([
    'campaigns/c/units/u/activities',
    'campaigns/c/units/u/duties/meeting/report',
    'campaigns/c/problems',
    'returns/c~u~summary~once/draft',
    'declarations/dispatch',
    'withdrawals/c~p~i1/confirm',
    'hand-ins/c~u~h/value',
    'matters/return~c~u~t~once/files',
  ])('goes with a duty of the unit: %s', (path) => {
    expect(at(path)).toBe(true);
  });

  it.each([
    'cases/k-1/decide',
    'clues/x-1/assign',
    'appeals/a-1/decide',
    'accountability-tracks/t-1/waive',
    'campaigns/c/units/u/accountability',
    'declarations/c~p/sign',
    'declarations/sign-roster',
    'declarations/c~p/draft',
    'persons/p/interests',
    'campaigns/c/checks',
    'campaigns/c/bulletins',
    'campaigns/launch',
    'appointments',
    'substitutions/s-1/approve',
    'handovers/h-1/sign',
    'matters/return~c~u~t~once/drafts/fill',
    'events/7/void',
    'sealed/open',
  ])('never goes with casework, signing, the office or what is one’s own: %s', (path) => {
    expect(at(path)).toBe(false);
  });

  it.each(['declarations/c~p/submit', 'pledges/c~p.p/sign', 'withdrawals/c~p~i1/report'])(
    'goes with what is one’s own only where it is entered from the paper of somebody else: %s',
    (path) => {
      expect([at(path), at(path, true)]).toEqual([false, true]);
    },
  );

  it('goes with nothing outside a ledger', () => {
    expect(passesOn('/api/auth/logout', true)).toBe(false);
    expect(passesOn('/api/drills/s2/pause', true)).toBe(false);
  });
});
