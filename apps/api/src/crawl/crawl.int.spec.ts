import { Client } from 'pg';
import { canary } from '../../../../libs/application/src/sealing/canaries.features';
import type { Browser } from '../stage/browser.features';
import { differing, faultsLogged, faultsOf, firstOf, partedAt, telling, type Asked } from './findings.features';
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
  let asked: readonly Asked[];

  /** A session of a unit: which of the two, and whether it holds no role there. */
  const placeOf = (who: string): { readonly side: number; readonly plain: boolean } | undefined => {
    const side = who.endsWith('A') ? 0 : who.endsWith('B') ? 1 : undefined;
    return side === undefined ? undefined : { side, plain: !who.startsWith('coordinator') };
  };

  /** Answers that name what they may not, which is told for each question. */
  const naming = (forbidden: (each: Asked) => readonly string[]): readonly unknown[] =>
    asked.flatMap((each) => {
      if (each.said.status !== 200) return [];
      const mark = forbidden(each).find((word) => each.said.text.includes(word));
      return mark === undefined ? [] : [telling(each, mark)];
    });

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

  const askAll = async (who: string, questions: readonly Question[]): Promise<readonly Asked[]> => {
    const browser = town.sessions.get(who) as Browser;
    const nothing = new Map<string, Said>();
    const all: Asked[] = [];
    for (const question of questions) {
      const said = await ask(browser, addressOf(question.route, question.filling));
      if (question.nothing === undefined) {
        all.push({ who, question, said });
        continue;
      }
      const address = addressOf(question.route, question.nothing);
      const none = nothing.get(address) ?? (await ask(browser, address));
      nothing.set(address, none);
      all.push({ who, question, said, none });
    }
    return all;
  };

  beforeAll(async () => {
    town = await openTwoUnits('crawl');
    routes = await getRoutes(town.stage.browser());
    things = await thingsOf(town);
    marks = await Promise.all(town.sides.map((side) => personMarks(town, side)));
    choices = await harvest();
    const questions = routes
      .filter((route) => unknownParts(route, town, things, choices).length === 0)
      .flatMap((route) => questionsOf(route, town, things, choices));
    // Each in a browser of his own, all at the same time: nobody's answer may hang on who else is asking.
    asked = (await Promise.all(askers.map((who) => askAll(who, questions)))).flat();
  }, 900_000);
  afterAll(() => town?.close());

  it('breaks at no question, whoever asks it', () => {
    const broken = asked.flatMap(faultsOf);
    const because = broken.length === 0 ? [] : faultsLogged(town.stage);
    expect({ because: firstOf(because), broken: firstOf(broken) }).toEqual({ because: [], broken: [] });
  });

  it('leaves out no route: whatever a new one is asked with is known here by name', () => {
    expect(routes.length).toBeGreaterThan(30);
    const unknown = routes.map((route) => [route.path, unknownParts(route, town, things, choices)] as const);
    expect(unknown.filter(([, parts]) => parts.length > 0)).toEqual([]);
  });

  it('asks about something that is there: every route has an answer for somebody', () => {
    const answered = new Set(asked.filter(({ said }) => said.status < 400).map(({ question }) => question.route.path));
    expect(routes.map(({ path }) => path).filter((path) => !answered.has(path))).toEqual([
      '/api/auth/callback',
      // Asked without a drill it is the door of the office, which has no sign-in here.
      '/api/auth/login',
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
    expect(firstOf(other.map(differing))).toEqual([]);
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
    expect(firstOf(told)).toEqual([]);
  });

  it('never says that something is there by refusing it', () => {
    const told = asked.filter(({ said }) => said.status === 403);
    expect(firstOf(told.map((each) => telling(each)))).toEqual([]);
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
    expect(firstOf(read.map((each) => telling(each)))).toEqual([]);
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
    expect(firstOf(read.map((each) => telling(each)))).toEqual([]);
  });

  it('names nobody of the other unit in any answer, list or page', () => {
    const named = naming(({ who }) => {
      const place = placeOf(who);
      const foreign = place && marks[1 - place.side];
      return [...(foreign?.ids ?? []), ...(foreign?.names ?? [])];
    });
    expect(marks.every(({ names }) => names.length > 0)).toBe(true);
    expect(firstOf(named)).toEqual([]);
  });

  it('names a colleague to nobody who holds no role', () => {
    const named = naming(({ who }) => {
      const place = placeOf(who);
      if (place?.plain !== true) return [];
      const side = town.sides[place.side];
      const self = who.startsWith('declarant') ? side?.declarant : side?.concerned;
      return (marks[place.side]?.ids ?? []).filter((mark) => mark !== self);
    });
    expect(firstOf(named)).toEqual([]);
  });

  it('names to whoever works on cases nobody but whom they concern, or who may be named the subject of a track', () => {
    const workers = ['supervisor', 'officer', 'clerk'];
    const concerned = town.sides.map((side) => side.concerned);
    const others = marks.flatMap(({ ids }) => ids).filter((id) => !concerned.includes(id));
    const named = naming(({ who, question }) =>
      workers.includes(who) && !/accountabilit(y|ies)/.test(question.route.path) ? others : [],
    );
    expect(firstOf(named)).toEqual([]);
  });

  it('answers no word that is sealed, to nobody, on no day, whatever is asked', () => {
    const told = asked.filter(({ said, none }) => said.text.includes(canary) || none?.text.includes(canary) === true);
    expect(firstOf(told.map((each) => telling(each, canary)))).toEqual([]);
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
    const told = logged.flatMap((line) => {
      const mark = forbidden.find((each) => line.includes(each));
      return mark === undefined ? [] : [[mark, line.slice(0, 400)]];
    });
    expect(firstOf(told)).toEqual([]);
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
    const changed = [...after].filter(([address, said]) => before.get(address) !== said);
    expect(firstOf(changed.map(([address, said]) => [address, ...partedAt(before.get(address) ?? '', said)]))).toEqual(
      [],
    );
  }, 300_000);
});
