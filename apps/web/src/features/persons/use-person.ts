import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { PersonPage, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const usePerson = (person: string): UseQueryResult<PersonPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'person', person],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/persons/{person}', { params: { path: { ledger, person }, query: point } }),
      ),
  });
};

export const useDeclareInterest = (
  person: string,
): Command<Schemas['DeclarePersonalInterest'], Schemas['DeclaredPersonalInterest']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/persons/{person}/interests', {
        params: { path: { ledger, person } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export const useEndInterest = (person: string, interest: string): Command<Schemas['EndPersonalInterest'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/persons/{person}/interests/{interest}/end', {
        params: { path: { ledger, person, interest } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export const useCorrectFact = (person: string, position: number): Command<Schemas['CorrectPersonFact'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/persons/{person}/facts/{position}/correct', {
        params: { path: { ledger, person, position } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export const useRecordDeparture = (person: string): Command<Schemas['RecordDeparture'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/persons/{person}/departure', {
        params: { path: { ledger, person } },
        ...underKey(key),
        body,
      }),
    ),
  );
};
