import type { Filling, Route } from './routes.features';
import type { Thing } from './things.features';
import type { Town } from './two-units.features';

/** A route as it is asked once: about something, or about nothing in particular. */
export interface Question {
  readonly route: Route;
  readonly filling: Filling;
  readonly thing?: Pick<Thing, 'category' | 'sides' | 'stream' | 'people'>;
  /** The same question about what is not there. */
  readonly nothing?: Filling;
}

/** What questions may carry and how many, when, and in which order things are shown: no id is in them. */
const manners = [
  ...['asOf', 'knownOn', 'by', 'hours', 'limit', 'from', 'show', 'q', 'at', 'figure', 'returnTo', 'takeOver'],
  ...['rank', 'channel', 'class', 'side', 'members', 'code'],
];
/** Parts that are named otherwise than the stream that they ask about. */
const aliases: Readonly<Record<string, string>> = { item: 'problem' };
const absent = 'x0none';
const past: Filling = { asOf: '2017-09-11', knownOn: '2017-09-12T00:00:00.000Z' };

/** An id of the same form that is nobody's. */
const nobodys = (id: string): string => id.replace(/[^~/:]+$/, absent);

/** How a part of a route that names something is filled, and how with nothing. */
interface Filler {
  readonly value: string;
  readonly none: string;
  readonly thing: NonNullable<Question['thing']>;
}

/** Names of parts that are no ids: they say which figure, duty or seat of what is open to be asked. */
export interface Choices {
  readonly duties: readonly string[];
  readonly figures: readonly string[];
  /** One computed cell of a return. */
  readonly cell: { readonly row: string; readonly column: string };
  /** Keys that answers handed out. */
  readonly whyKeys: readonly string[];
}

function whyFillers(things: readonly Thing[], keys: readonly string[]): readonly Filler[] {
  const made = things.flatMap((thing) => [
    { key: `event:${thing.positions[0] ?? 0}`, none: 'event:999999999', thing },
    ...(['withdrawal', 'declaration'].includes(thing.category)
      ? [{ key: `${thing.category}:${thing.stream}`, none: `${thing.category}:${nobodys(thing.stream)}`, thing }]
      : []),
    ...(thing.category === 'accountabilityTrack'
      ? [{ key: `track:${thing.stream}`, none: `track:${nobodys(thing.stream)}`, thing }]
      : []),
    ...keys
      .filter((key) => key.split(':')[1] === thing.stream)
      .slice(0, 1)
      .map((key) => ({ key, none: key.replace(thing.stream, nobodys(thing.stream)), thing })),
  ]);
  return made.map(({ key, none, thing }) => ({ value: key, none, thing }));
}

/** A return is there as soon as it is owed, before anybody has begun one. */
const returnFillers = ({ campaigns: [campaign], sides }: Town): readonly Filler[] =>
  sides.map(({ unitId }, side) => ({
    value: `${campaign}~${unitId}~summaryTable~once`,
    none: `${campaign}~${absent}~summaryTable~once`,
    thing: { category: 'return', sides: [side], stream: `return/${campaign}/${unitId}/summaryTable/once`, people: [] },
  }));

/** All that a part can be filled with; undefined for one of which the crawler knows nothing. */
function fillersOf(
  name: string,
  town: Town,
  things: readonly Thing[],
  choices: Choices,
): readonly Filler[] | undefined {
  if (name === 'unit')
    return town.sides.map(({ unitId, people }, side) => ({
      value: unitId,
      none: absent,
      thing: { category: 'participation', sides: [side], stream: unitId, people },
    }));
  if (name === 'position')
    return things.flatMap((thing) => thing.positions.map((at) => ({ value: String(at), none: '999999999', thing })));
  if (name === 'subject') return things.map((thing) => ({ value: thing.subject, none: nobodys(thing.subject), thing }));
  if (name === 'key') return whyFillers(things, choices.whyKeys);
  if (name === 'return') return returnFillers(town);
  const own = things.filter(({ category }) => category === (aliases[name] ?? name));
  return own.length === 0 ? undefined : own.map((thing) => ({ value: thing.id, none: nobodys(thing.id), thing }));
}

const each = <T>(values: readonly string[], fill: (value: string) => T): T[] => values.map(fill);

/** What stands beside an id in a route: the ledger, its campaign, and which figure or duty of it is asked for. */
function settings(
  { needs }: Route,
  { stage, campaigns, checkpoint }: Town,
  things: readonly Thing[],
  { duties, figures, cell }: Choices,
): readonly Filling[] {
  const files = things.filter(({ category }) => category === 'file').map(({ id }) => id);
  let all: Filling[] = [{}];
  const cross = (name: string, values: readonly string[]): void => {
    if (needs.includes(name)) all = all.flatMap((known) => each(values, (value) => ({ ...known, [name]: value })));
  };
  cross('ledger', [stage.ledger]);
  const ofPlan = needs.includes('duty') || needs.includes('figure');
  cross('campaign', ofPlan ? [stage.campaignId] : campaigns);
  cross('level', ['1', '2']);
  cross('duty', duties);
  cross('figure', figures);
  cross('seat', ['analyst']);
  cross('row', [cell.row]);
  cross('column', [cell.column]);
  cross('file', files);
  // A draft is its writer's own; what is asked is whether the matter that it belongs to is told of.
  cross('act', ['claim']);
  // Imports are remembered by the process alone, for whoever began them: nobody else is told that there are any.
  cross('import', [absent]);
  // What a checkpoint signs is a hash; the first events open the ledger and are everybody's.
  cross('size', ['1', String(checkpoint)]);
  cross('first', ['1']);
  cross('last', ['2']);
  return all;
}
const set = [
  'ledger',
  'size',
  'first',
  'last',
  'campaign',
  'level',
  'duty',
  'figure',
  'seat',
  'row',
  'column',
  'file',
  'import',
  'act',
];

/** Parts of a route that the crawler has nothing to fill with; it fails by their names. */
export const unknownParts = (route: Route, town: Town, things: readonly Thing[], choices: Choices): readonly string[] =>
  [...route.needs, ...route.takes].filter(
    (name) => !set.includes(name) && !manners.includes(name) && !fillersOf(name, town, things, choices),
  );

/** Every question that a route can be asked about the things of the town, today and as of a past day. */
export function questionsOf(route: Route, town: Town, things: readonly Thing[], choices: Choices): readonly Question[] {
  const identities = [...route.needs, ...route.takes].filter((name) => !set.includes(name) && !manners.includes(name));
  const dates: readonly Filling[] = route.takes.includes('knownOn') ? [{}, past] : [{}];
  const about = (base: Filling, name: string): readonly Question[] =>
    (fillersOf(name, town, things, choices) ?? []).map(({ value, none, thing }) => ({
      ...{ route, filling: { ...base, [name]: value }, nothing: { ...base, [name]: none }, thing },
    }));
  const general = !identities.some((name) => route.needs.includes(name));
  return settings(route, town, things, choices).flatMap((known) => [
    ...(general ? dates.map((date) => ({ route, filling: { ...known, ...date } })) : []),
    ...identities.flatMap((name) => about(known, name)),
    // Rights are those of today, whatever day is asked about: the page of a matter is opened in the past too.
    ...identities
      .filter((name) => route.path.includes(`{${name}}`))
      .flatMap((name) => about({ ...known, ...past }, name)),
  ]);
}
