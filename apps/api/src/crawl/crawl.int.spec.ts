import { Client } from 'pg';
import { canary } from '../../../../libs/application/src/sealing/canaries.features';
import type { Browser } from '../stage/browser.features';
import { personMarks, type Marks } from './marks.features';
import { questionsOf, unknownParts, type Choices, type Question } from './questions.features';
import { addressOf, ask, getRoutes, whyKeysIn, type Route, type Said } from './routes.features';
import { thingsOf, type Thing } from './things.features';
import { rewritePast } from './rewritten-past.features';
import { official, openTwoUnits, type Town } from './two-units.features';

/** Under which everybody works who has signed in: no person's matter is in them. */
const openToAll = ['ledger', 'drill', 'plan', 'policy', 'calendar', 'unit', 'campaign', 'appointment'];
/** Known in their compartments only; the unit concerned is outside, whatever its people hold. */
const casework = ['clue', 'case', 'caseGate', 'appeal', 'accountability', 'accountabilityTrack', 'sealing', 'file'];

/** Who asks. The others of the town only bring its matters about. */
const askers = [
  ...['visitor', 'office', 'supervisor', 'officer', 'clerk'],
  ...['coordinatorA', 'coordinatorB', 'declarantA', 'concernedB'],
];

describe('every route that is asked, by everybody, with the ids of everybody else', () => {
  let town: Town;
  let routes: readonly Route[];
  let things: readonly Thing[];
  let choices: Choices;
  let marks: readonly Marks[];
  /** Every question that was asked, with its answer and what the same session was told of nothing. */
  const asked: { readonly who: string; readonly question: Question; readonly said: Said; readonly none?: Said }[] = [];

  /** A session of a unit: which of the two, and whether it holds no role there. */
  const placeOf = (who: string): { readonly side: number; readonly plain: boolean } | undefined => {
    const side = who.endsWith('A') ? 0 : who.endsWith('B') ? 1 : undefined;
    return side === undefined ? undefined : { side, plain: !who.startsWith('coordinator') };
  };

  const harvest = async (): Promise<Choices> => {
    const office = town.sessions.get('office') as Browser;
    const base = `/api/ledgers/${town.stage.ledger}/campaigns/${town.stage.campaignId}`;
    const coverage = await office.get(`${base}/coverage?by=block`);
    const board = await office.get(`${base}/board`);
    const keys = new Set<string>();
    const known: Choices = {
      duties: coverage.body.columns.map(({ key }: { key: string }) => key),
      figures: board.body.debts.map(({ key }: { key: string }) => key),
      cell: { row: `${town.sides[0].declarant}.i1`, column: 'amount' },
      whyKeys: [],
    };
    for (const route of routes.filter(({ needs }) => !needs.includes('key') && !needs.includes('seat'))) {
      if (unknownParts(route, town, things, known).length > 0) continue;
      for (const who of ['office', 'coordinatorA'])
        for (const question of questionsOf(route, town, things, known).slice(0, 6)) {
          const { type, text } = await ask(town.sessions.get(who) as Browser, addressOf(route, question.filling));
          if (type.includes('json')) for (const key of whyKeysIn(JSON.parse(text))) keys.add(key);
        }
    }
    return { ...known, whyKeys: [...keys] };
  };

  beforeAll(async () => {
    town = await openTwoUnits('crawl');
    routes = await getRoutes(town.stage.browser());
    things = await thingsOf(town);
    marks = await Promise.all(town.sides.map((side) => personMarks(town, side)));
    choices = await harvest();
    for (const who of askers) {
      const browser = town.sessions.get(who) as Browser;
      const nothing = new Map<string, Said>();
      for (const route of routes) {
        if (unknownParts(route, town, things, choices).length > 0) continue;
        for (const question of questionsOf(route, town, things, choices)) {
          const said = await ask(browser, addressOf(route, question.filling));
          if (question.nothing === undefined) {
            asked.push({ who, question, said });
            continue;
          }
          const address = addressOf(route, question.nothing);
          const none = nothing.get(address) ?? (await ask(browser, address));
          nothing.set(address, none);
          asked.push({ who, question, said, none });
        }
      }
    }
  }, 900_000);
  afterAll(() => town?.close());

  it('leaves out no route: whatever a new one is asked with is known here by name', () => {
    expect(routes.length).toBeGreaterThan(30);
    const unknown = routes.map((route) => [route.path, unknownParts(route, town, things, choices)] as const);
    expect(unknown.filter(([, parts]) => parts.length > 0)).toEqual([]);
  });

  it('asks about something that is there: every route has an answer for somebody', () => {
    const answered = new Set(asked.filter(({ said }) => said.status < 400).map(({ question }) => question.route.path));
    expect(routes.map(({ path }) => path).filter((path) => !answered.has(path))).toEqual([
      '/api/auth/callback',
      // A drill has no first run.
      '/api/ledgers/{ledger}/first-run',
      // The one file of the town belongs to a sealed matter: it is opened with a reason, and never asked for.
      '/api/ledgers/{ledger}/matters/{subject}/files/{file}/content',
      '/api/ledgers/{ledger}/roster/imports/{import}',
    ]);
    const kinds = new Set(things.map(({ category }) => category));
    expect(casework.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('says of what is not yours what it says of what is not there: status, words, headers and shape [R-098]', () => {
    const other = asked.filter(
      ({ said, none }) => none !== undefined && said.status !== 200 && JSON.stringify(said) !== JSON.stringify(none),
    );
    const told = other.map(({ who, question, said, none }) => ({
      who,
      at: addressOf(question.route, question.filling),
      said,
      none,
    }));
    expect(told).toEqual([]);
  });

  it('tells of the official ledger nobody who is not signed in to it, neither visitors nor those who sit in a drill', async () => {
    const told: unknown[] = [];
    const inLedger = routes.filter(({ needs }) => needs.includes('ledger') && !needs.includes('seat'));
    expect(inLedger.length).toBeGreaterThan(20);
    for (const route of inLedger)
      for (const { filling } of questionsOf(route, town, things, choices).slice(0, 1))
        for (const who of ['visitor', 'office']) {
          const address = addressOf(route, { ...filling, ledger: official });
          const { status, text } = await ask(town.sessions.get(who) as Browser, address);
          if (![401, 404].includes(status)) told.push([who, address, status, text.slice(0, 200)]);
        }
    expect(told).toEqual([]);
  });

  it('never says that something is there by refusing it', () => {
    const told = asked.filter(({ said }) => said.status === 403 || said.status >= 500);
    expect(told.map(({ who, question, said }) => [who, addressOf(question.route, question.filling), said])).toEqual([]);
  });

  it('opens nothing of a unit to another unit, and nothing of casework to the units that it concerns [R-055, R-098]', () => {
    const appealOf = (who: string, { category, sides }: NonNullable<Question['thing']>): boolean =>
      category === 'appeal' && who === `concerned${sides[0] === 0 ? 'A' : 'B'}`;
    const read = asked.filter(({ who, question: { thing }, said, none }) => {
      const place = placeOf(who);
      if (said.status !== 200 || said.text === none?.text || thing === undefined || openToAll.includes(thing.category))
        return false;
      if (who === 'visitor') return true;
      if (place === undefined) return false;
      if (casework.includes(thing.category)) return !appealOf(who, thing);
      return !thing.sides.includes(place.side);
    });
    expect(read.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('opens to somebody without a role only what speaks of himself', () => {
    const self = (who: string): string => {
      const side = town.sides[placeOf(who)?.side ?? 0];
      return (who.startsWith('declarant') ? side?.declarant : side?.concerned) ?? '';
    };
    const read = asked.filter(({ who, question: { thing }, said, none }) => {
      const aside =
        thing === undefined ||
        said.text === none?.text ||
        openToAll.includes(thing.category) ||
        thing.category === 'appeal';
      return said.status === 200 && placeOf(who)?.plain === true && !aside && !thing.people.includes(self(who));
    });
    expect(read.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('names nobody of the other unit in any answer, list or page', () => {
    const named = asked.filter(({ who, said }) => {
      const place = placeOf(who);
      if (place === undefined || said.status !== 200) return false;
      const foreign = marks[1 - place.side];
      return [...(foreign?.ids ?? []), ...(foreign?.names ?? [])].some((mark) => said.text.includes(mark));
    });
    expect(marks.every(({ names }) => names.length > 0)).toBe(true);
    expect(named.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('names a colleague to nobody who holds no role', () => {
    const named = asked.filter(({ who, said }) => {
      const place = placeOf(who);
      if (place?.plain !== true || said.status !== 200) return false;
      const side = town.sides[place.side];
      const self = who.startsWith('declarant') ? side?.declarant : side?.concerned;
      return (marks[place.side]?.ids ?? []).some((mark) => mark !== self && said.text.includes(mark));
    });
    expect(named.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('names to whoever works on cases nobody but whom they concern, or who may be named the subject of a track', () => {
    const workers = ['supervisor', 'officer', 'clerk'];
    const concerned = town.sides.map((side) => side.concerned);
    const others = marks.flatMap(({ ids }) => ids).filter((id) => !concerned.includes(id));
    const named = asked.filter(
      ({ who, question, said }) =>
        !/accountabilit(y|ies)/.test(question.route.path) &&
        workers.includes(who) &&
        said.status === 200 &&
        others.some((mark) => said.text.includes(mark)),
    );
    expect(named.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('answers no word that is sealed, to nobody, on no day, whatever is asked', () => {
    const told = asked.filter(({ said, none }) => said.text.includes(canary) || none?.text.includes(canary) === true);
    expect(told.map(({ who, question }) => [who, addressOf(question.route, question.filling)])).toEqual([]);
  });

  it('says no sealed word when it refuses, and repeats nothing of what was sent', async () => {
    const base = `/api/ledgers/${town.stage.ledger}`;
    const sent = { unitId: 'x', channel: canary, receivedOn: canary, accused: canary, summary: canary };
    const acts = [
      [`${base}/clues`, sent],
      [`${base}/clues`, { ...sent, channel: 'letter', receivedOn: '2017-09-11', concernedPersonIds: [] }],
      [`${base}/cases/none/evidence`, { kind: canary, description: canary }],
      [`${base}/sealed/open`, { subject: canary, reference: canary, reason: canary }],
    ] as const;
    for (const [path, body] of acts)
      for (const who of ['visitor', 'clerk', 'coordinatorA']) {
        const answer = await (town.sessions.get(who) as Browser).post(path, body);
        expect([path, answer.status >= 400, answer.text.includes(canary)]).toEqual([path, true, false]);
      }
  });

  it('has logged no sealed word, nobody of any unit and no address with an id', () => {
    const { logged, ledger } = town.stage;
    expect(logged.length).toBeGreaterThan(1_000);
    const forbidden = [canary, ...marks.flatMap(({ ids, names }) => [...ids, ...names]), `/ledgers/${ledger}/`];
    expect(logged.filter((line) => forbidden.some((mark) => line.includes(mark)))).toEqual([]);
  });

  it('keeps no sealed word in any row of the main database, as text or as bytes', async () => {
    const client = new Client({ connectionString: town.stage.adminUrl });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind IN ('r', 'm')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      const marks = [canary, Buffer.from(canary).toString('hex'), Buffer.from(canary).toString('base64').slice(0, -2)];
      if (rows.some(({ row }) => marks.some((mark) => row.includes(mark)))) found.push(name);
    }
    await client.end();
    expect(tables.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('answers a past pair of dates in the same bytes after late facts, corrections and a rebuild, to everybody', async () => {
    const dated = routes.filter(({ takes }) => takes.includes('asOf') && takes.includes('knownOn'));
    expect(dated.length).toBeGreaterThan(25);
    const pair = { asOf: '2017-09-11', knownOn: '2017-09-12T00:00:00.000Z' };
    const questions = dated.flatMap((route) =>
      questionsOf(route, town, things, choices)
        .filter(({ filling }) => filling['knownOn'] === undefined)

        .slice(0, 1)
        .flatMap(({ filling }) =>
          ['office', 'supervisor', 'coordinatorA'].map((who) => [who, route, filling] as const),
        ),
    );
    const answers = async (): Promise<ReadonlyMap<string, string>> => {
      const all = new Map<string, string>();
      for (const [who, route, filling] of questions) {
        const address = addressOf(route, { ...filling, ...pair });
        const { status, text } = await ask(town.sessions.get(who) as Browser, address);
        // How old a checkpoint is follows from the clock on the wall, which stands beside the answer.
        all.set(`${who} ${address}`, `${status} ${text.replace(/"wallNow":"[^"]*"/, '')}`);
      }
      return all;
    };
    const before = await answers();
    await rewritePast(town);
    const after = await answers();
    expect([...before.values()].filter((said) => said.startsWith('200')).length).toBeGreaterThan(dated.length);
    expect([...after].filter(([address, said]) => before.get(address) !== said)).toEqual([]);
  }, 300_000);
});
