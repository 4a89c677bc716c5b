import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { useScope } from '../../api/scope';
import type { UnitRoll, Units } from '../../api/shapes';

export const useUnits = (): UseQueryResult<Units> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'units'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/units', { params: { path: { ledger }, query: point } })),
  });
};

/** `wanted`: whether a unit has been chosen at all. */
export const useUnit = (unit: string, wanted = true): UseQueryResult<UnitRoll> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'unit', unit],
    enabled: wanted,
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/units/{unit}', { params: { path: { ledger, unit }, query: point } })),
  });
};
