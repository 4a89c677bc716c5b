import { useSyncExternalStore } from 'react';

/** Whom the reader acts for in this tab (代办); it goes with every act that passes on, until he is himself again. */
const place = 'taizhang:acting-for';
const listeners = new Set<() => void>();

export const actingForHeader = 'X-Taizhang-Acting-For';

export const actingFor = (): string | undefined => sessionStorage.getItem(place) ?? undefined;

export const actFor = (person: string | undefined): void => {
  if (actingFor() === person) return;
  if (person === undefined) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, person);
  listeners.forEach((listen) => listen());
};

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => void listeners.delete(listen);
};

export const useActingFor = (): string | undefined => useSyncExternalStore(subscribe, actingFor);
