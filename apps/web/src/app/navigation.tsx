import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useCallback, useMemo } from 'react';
import { hrefOf, type Place } from './place';
import { timeFrom } from './time-search';

/** The ledger and the dates of the page that is open. */
export const usePlace = (): Place => {
  const { ledger } = useParams({ strict: false }) as { ledger?: string };
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  return useMemo(() => ({ ledger, time: timeFrom(search) }), [ledger, search]);
};

export type HrefOf = (path: string, search?: Record<string, string | undefined>) => string;

/** Makes addresses that keep the ledger and both dates. */
export const useHref = (): HrefOf => {
  const place = usePlace();
  return useCallback((path, search) => hrefOf(place, path, search), [place]);
};

/** Goes to a page of the console without leaving it; ledger and dates are kept. */
export const useGo = (): ((path: string, search?: Record<string, string | undefined>, replace?: boolean) => void) => {
  const router = useRouter();
  const href = useHref();
  return useCallback(
    (path, search, replace = false) => void router.navigate({ href: href(path, search), replace }),
    [router, href],
  );
};

/** Filter, sort, tab and chosen row live in the address. */
export const useAddress = <Key extends string>(
  ...keys: Key[]
): [Partial<Record<Key, string>>, (change: Partial<Record<Key, string | undefined>>) => void] => {
  const location = useLocation();
  const router = useRouter();
  const search = location.search as Record<string, unknown>;
  const read: Partial<Record<Key, string>> = {};
  for (const key of keys) if (search[key] !== undefined) read[key] = String(search[key]);
  const change = (wanted: Partial<Record<Key, string | undefined>>): void => {
    const next = { ...search, ...wanted } as Record<string, string | undefined>;
    void router.navigate({ href: hrefOf({ time: {} }, location.href.split('?')[0] ?? '/', next), replace: true });
  };
  return [read, change];
};

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  search?: Record<string, string | undefined>;
  children: ReactNode;
}

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A real link (it can be copied and opened beside), which the console follows by itself. */
export const PageLink = ({ to, search, onClick, children, ...rest }: PageLinkProps): ReactNode => {
  const router = useRouter();
  const href = useHref()(to, search);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || !plainClick(event)) return;
    event.preventDefault();
    void router.navigate({ href });
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
};
