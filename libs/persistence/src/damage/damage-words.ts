import type { Worded } from '../evidence/stand-words';
import type { Damage, Fault, FaultKind, Place } from './damage';

/** In Chinese with the space that sets a path off from what stands beside it. */
export function placeWords(place: Place): Worded {
  if (typeof place === 'string') return { zh: ` ${place} `, en: place };
  if ('sheet' in place) return { zh: `纸质存证 ${place.sheet} `, en: `the sheet ${place.sheet}` };
  return { zh: `库内覆盖到第 ${place.stored} 条的存证`, en: `the stored checkpoint ${place.stored}` };
}

type Words = { readonly [K in FaultKind]: (fault: Extract<Fault, { readonly kind: K }>) => Worded };

const said = (zh: string, en: string) => (): Worded => ({ zh, en });
const at =
  (zh: (place: string) => string, en: (place: string) => string) =>
  ({ place }: { readonly place: Place }): Worded => ({ zh: zh(placeWords(place).zh), en: en(placeWords(place).en) });

/** Every fault in both languages. The words of Chinese are those of the offline verifier and of the page of integrity. */
export const faultWords: Words = {
  missing: said('记录缺失', 'the event is missing'),
  noEnvelope: said('字节读不成一条记录', 'the stored bytes are no envelope'),
  bytesNotCanonical: said('字节不是规范格式', 'the stored bytes are not canonical'),
  bytesChanged: said('内容被改动，字节与摘要不符', 'the stored bytes do not match the event hash'),
  leafChanged: said('记录号、时间或摘要被改动', 'position, times and event hash do not match the leaf'),
  recordedBefore: said('登记时间早于前一条', 'recorded before its predecessor'),
  committedBefore: said('入库时间早于前一条', 'committed before its predecessor'),
  otherStream: ({ filed, own }) => ({
    zh: `编在 ${filed} 下，内容是 ${own} 的`,
    en: `filed under stream ${filed}, but of ${own}`,
  }),
  otherVersion: ({ filed, own }) => ({
    zh: `编为第 ${filed} 版，内容是第 ${own} 版`,
    en: `filed as version ${filed}, but of version ${own}`,
  }),
  otherType: ({ filed, own }) => ({
    zh: `编为 ${filed}，内容是 ${own}`,
    en: `filed as ${filed}, but of type ${own}`,
  }),
  otherCategory: ({ filed }) => ({ zh: `编入了 ${filed} 类，不是它的类别`, en: `filed under category ${filed}` }),
  otherCausation: said('所编的起因不是它自己的起因', 'filed under another causation than its own'),
  versionNotNext: ({ version, stream, due }) => ({
    zh: `${stream} 这里应是第 ${due} 版，却是第 ${version} 版`,
    en: `version ${version} of ${stream} where ${due} was due`,
  }),
  keyMissing: ({ event }) => ({ zh: `${event} 没有提交编号`, en: `no key is stored for ${event}` }),
  keyElsewhere: ({ event }) => ({
    zh: `${event} 不在其提交编号所指之处`,
    en: `${event} does not lie where its key says`,
  }),
  notOpening: said('第一条记录没有开立账本', 'the first event does not open the ledger'),
  otherOpening: said('账本与第一条记录所载不符', 'the ledger is not what its first event says'),
  noBatch: said('记录不在任何批次中', 'the event lies in no batch'),
  otherTimes: said('时间与其批次不符', 'the times differ from those of its batch'),
  batchNotNext: ({ batch }) => ({
    zh: `从第 ${batch} 条起的批次与前一批次接不上`,
    en: `the batch at ${batch} does not follow the one before`,
  }),
  linkDiffers: ({ first, last }) => ({
    zh: `第 ${first} 至 ${last} 条与批次的链值不符`,
    en: `events ${first} to ${last} do not match the batch link`,
  }),
  counterPosition: ({ stored, end }) => ({
    zh: `账本登记为到第 ${stored} 条，记录到第 ${end} 条为止`,
    en: `the counter stands at ${stored}, the log ends at ${end}`,
  }),
  counterLink: said('账本登记的链值不是最后一个批次的', 'the counter holds another link than the last batch'),
  counterRecorded: said(
    '账本登记的登记时间不是最后一条的',
    'the counter holds another recorded time than the last event',
  ),
  counterCommitted: said(
    '账本登记的入库时间不是最后一条的',
    'the counter holds another committed time than the last event',
  ),
  counterEpoch: ({ stored, own }) => ({
    zh: `账本登记为第 ${stored} 纪元，记录在第 ${own} 纪元`,
    en: `the counter is in epoch ${stored}, the log in ${own}`,
  }),
  counterClock: said(
    '账本登记的时钟不是最近一条时钟记录所定的',
    'the counter holds another clock than the last clock event set',
  ),
  keyPastEnd: ({ key }) => ({ zh: `提交编号 ${key} 指到了末条之后`, en: `key ${key} points past the end` }),
  keysDiffer: ({ keyed, events }) => ({
    zh: `有 ${events} 条记录，提交编号只对应 ${keyed} 条`,
    en: `the keys account for ${keyed} events of ${events}`,
  }),
  noCheckpoint: at(
    (place) => `${place}不是存证`,
    (place) => `${place} is no checkpoint`,
  ),
  checkpointNotSigned: at(
    (place) => `${place}没有本单位的签名`,
    (place) => `${place} does not bear the signature of this house`,
  ),
  checkpointOfOther: ({ place, ledger }) => ({
    zh: `${placeWords(place).zh}是另一账本 ${ledger} 的`,
    en: `${placeWords(place).en} is of another ledger, ${ledger}`,
  }),
  checkpointAlgorithm: ({ place, algorithm }) => ({
    zh: `${placeWords(place).zh}用的是另一种算法 ${algorithm}`,
    en: `${placeWords(place).en} is of another algorithm, ${algorithm}`,
  }),
  notOfCheckpoint: at(
    (place) => `这一段自身完整，但与${place}所载不符：历史被改写并重新计算过`,
    (place) => `the range is whole by itself, but is not what ${place} holds: history was rewritten and hashed again`,
  ),
  eventNotHeld: ({ event, place, differing, last }) => ({
    zh: `与${placeWords(place).zh}所载不符${differing === 1 ? '' : `（到第 ${last} 条共 ${differing} 条不符）`}`,
    en:
      `event ${event} is not the one that ${placeWords(place).en} holds` +
      (differing === 1 ? '' : ` (${differing} up to ${last} are other ones)`),
  }),
  eventsNotHeld: ({ first, last, place }) => ({
    zh: `第 ${first} 至 ${last} 条与${placeWords(place).zh}所载不符`,
    en: `events ${first} to ${last} are not those that ${placeWords(place).en} holds`,
  }),
  cutOff: ({ place, held, end }) => ({
    zh: `${placeWords(place).zh}载有 ${held} 条记录，这里到第 ${end} 条为止`,
    en: `${placeWords(place).en} holds ${held} events, the log ends at ${end}`,
  }),
  subtreeDiffers: ({ first, last }) => ({
    zh: `第 ${first} 至 ${last} 条与库内所存的摘要树不符`,
    en: `events ${first} to ${last} do not match their stored subtree`,
  }),
};

/** What is wrong, without its position. */
export function damageWords(damage: Damage | Fault): Worded {
  const words = faultWords[damage.kind] as (fault: Fault) => Worded;
  const { zh, en } = words(damage);
  return { zh: zh.trim(), en };
}
