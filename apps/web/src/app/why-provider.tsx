import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client';
import { useScope } from '../api/scope';
import { WhyPanel } from '../parts/why-panel';
import { useShortcut } from './keyboard/use-shortcut';

interface WhyControl {
  /** Opens the panel for a key that an answer carries as `why`. */
  explain: (key: string) => void;
  /** What `w` explains while nothing else is chosen: the row or figure that has the reader's attention. */
  attend: (key: string | undefined) => void;
}

const WhyContext = createContext<WhyControl>({ explain: () => undefined, attend: () => undefined });

export const useWhy = (): WhyControl => useContext(WhyContext);

/** Why is one key away from every state, clock, reminder, exclusion and refusal. */
export const WhyProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useTranslation('parts');
  const { ledger, point, key: scopeKey } = useScope();
  const [key, setKey] = useState<string | undefined>();
  const attended = useRef<string | undefined>(undefined);
  const query = useQuery({
    queryKey: [...scopeKey, 'why', key],
    enabled: key !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/why', { params: { path: { ledger }, query: { key: key ?? '', ...point } } }),
      ),
  });
  const attend = useCallback((wanted: string | undefined) => void (attended.current = wanted), []);
  const control = useMemo(() => ({ explain: setKey, attend }), [attend]);
  useShortcut('w', t('why.open'), () => setKey(attended.current), 'general');
  return (
    <WhyContext value={control}>
      {children}
      <WhyPanel
        open={key !== undefined}
        onClose={() => setKey(undefined)}
        why={query.data}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    </WhyContext>
  );
};
