import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router';
import { BlankPage, MissingPage, UnexpectedPage } from './special-pages';
import { WhyProvider } from './why-provider';

const Root = () => (
  <WhyProvider>
    <Outlet />
  </WhyProvider>
);

const root = createRootRoute({ component: Root, notFoundComponent: MissingPage, errorComponent: UnexpectedPage });

/** The pages of one ledger. Each is a chunk of its own; paths are English and ids opaque. */
const pagesBelow = (parent: AnyRoute): AnyRoute[] => {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>): AnyRoute =>
    createRoute({ getParentRoute: () => parent, path, component });
  return [
    page(
      '/inbox',
      lazyRouteComponent(() => import('../features/inbox/inbox-page'), 'InboxPage'),
    ),
    page(
      '/campaigns/$c',
      lazyRouteComponent(() => import('../features/board/board-page'), 'BoardPage'),
    ),
    page(
      '/campaigns/$c/coverage',
      lazyRouteComponent(() => import('../features/coverage/coverage-page'), 'CoveragePage'),
    ),
    page(
      '/campaigns/$c/coverage/uncovered',
      lazyRouteComponent(() => import('../features/coverage/uncovered-page'), 'UncoveredPage'),
    ),
    page(
      '/campaigns/$c/left',
      lazyRouteComponent(() => import('../features/board/left-page'), 'LeftPage'),
    ),
    page(
      '/campaigns/$c/units/$u',
      lazyRouteComponent(() => import('../features/units/unit-page'), 'UnitPage'),
    ),
    page(
      '/campaigns/$c/withdrawals',
      lazyRouteComponent(() => import('../features/withdrawals/withdrawals-page'), 'WithdrawalsPage'),
    ),
    page(
      '/campaigns/$c/pledges',
      lazyRouteComponent(() => import('../features/pledges/pledges-page'), 'PledgesPage'),
    ),
    page(
      '/campaigns/$c/ledger',
      lazyRouteComponent(() => import('../features/ledger/ledger-page'), 'LedgerPage'),
    ),
    page(
      '/campaigns/$c/bulletins',
      lazyRouteComponent(() => import('../features/bulletins/bulletins-page'), 'BulletinsPage'),
    ),
    page(
      '/campaigns/$c/checks',
      lazyRouteComponent(() => import('../features/checks/checks-page'), 'ChecksPage'),
    ),
    page(
      '/campaigns/$c/hand-ins',
      lazyRouteComponent(() => import('../features/hand-ins/hand-ins-page'), 'HandInsPage'),
    ),
    page(
      '/campaigns/$c/returns',
      lazyRouteComponent(() => import('../features/returns/returns-page'), 'ReturnsPage'),
    ),
    page(
      '/campaigns/$c/returns/$r',
      lazyRouteComponent(() => import('../features/returns/return-page'), 'ReturnPage'),
    ),
    page(
      '/campaigns/$c/returns/$r/roll-up',
      lazyRouteComponent(() => import('../features/returns/roll-up-page'), 'RollUpPage'),
    ),
    page(
      '/clues',
      lazyRouteComponent(() => import('../features/clues/clues-page'), 'CluesPage'),
    ),
    page(
      '/clues/$x/letter',
      lazyRouteComponent(() => import('../features/bundles/transfer-letter-page'), 'TransferLetterPage'),
    ),
    page(
      '/cases',
      lazyRouteComponent(() => import('../features/cases/cases-page'), 'CasesPage'),
    ),
    page(
      '/cases/$a',
      lazyRouteComponent(() => import('../features/cases/case-page'), 'CasePage'),
    ),
    page(
      '/appeals/$a',
      lazyRouteComponent(() => import('../features/appeals/appeal-page'), 'AppealPage'),
    ),
    page(
      '/first-run',
      lazyRouteComponent(() => import('../features/first-run/first-run-page'), 'FirstRunPage'),
    ),
    page(
      '/handovers/$h',
      lazyRouteComponent(() => import('../features/handover/handover-page'), 'HandoverPage'),
    ),
    page(
      '/decisions',
      lazyRouteComponent(() => import('../features/appeals/own-decisions-page'), 'OwnDecisionsPage'),
    ),
    page(
      '/access',
      lazyRouteComponent(() => import('../features/sealed/openings-page'), 'OpeningsPage'),
    ),
    page(
      '/declarations/$d',
      lazyRouteComponent(() => import('../features/declaration/declaration-page'), 'DeclarationPage'),
    ),
    page(
      '/sign',
      lazyRouteComponent(() => import('../features/signing/signing-page'), 'SigningPage'),
    ),
    page(
      '/accountability/$a',
      lazyRouteComponent(() => import('../features/accountability/accountability-page'), 'AccountabilityPage'),
    ),
    page(
      '/org',
      lazyRouteComponent(() => import('../features/org/org-page'), 'OrgPage'),
    ),
    page(
      '/org/persons/$p',
      lazyRouteComponent(() => import('../features/persons/person-page'), 'PersonPage'),
    ),
    page(
      '/analysis/history',
      lazyRouteComponent(() => import('../features/history/history-page'), 'HistoryPage'),
    ),
    page(
      '/integrity',
      lazyRouteComponent(() => import('../features/integrity/integrity-page'), 'IntegrityPage'),
    ),
    page(
      '/events/$e',
      lazyRouteComponent(() => import('../features/events/event-page'), 'EventPage'),
    ),
    page(
      '/drills',
      lazyRouteComponent(() => import('../features/drills/drills-page'), 'DrillsPage'),
    ),
    page(
      '/',
      lazyRouteComponent(() => import('../features/seats/seats-page'), 'SeatsPage'),
    ),
  ];
};

/** A drill lives under its own ledger, so that a link to it shows the same facts for everyone. */
const drill = createRoute({ getParentRoute: () => root, path: '/d/$ledger' });
const official = createRoute({ getParentRoute: () => root, id: 'official' });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([drill.addChildren(pagesBelow(drill)), official.addChildren(pagesBelow(official))]),
    defaultPendingComponent: BlankPage,
    defaultErrorComponent: UnexpectedPage,
    // A page keeps its place in a list when one comes back to it.
    scrollRestoration: true,
    // Addresses are read by people: plain text, no encoded JSON.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const asked = new URLSearchParams();
      for (const [key, value] of Object.entries(search))
        if (value !== undefined && value !== '') asked.set(key, textOf(value));
      const written = asked.toString().replaceAll('%3A', ':');
      return written ? `?${written}` : '';
    },
  });
