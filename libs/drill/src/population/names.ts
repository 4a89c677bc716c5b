import { pick } from '../roll';

/** Parts that invented names are put together from. Nobody real is meant. */
const surnames = [
  ...'沈罗周许韩秦彭陈胡邓谭易龚李曾赵王向汤龙白曹戴范甘文蒋冯钟贺方石严孔黎涂柳温程段',
  '欧阳',
  '司徒',
  '上官',
];
const given = [...'亦知清远景和若承思以云望川之舟予安山岚野澄舒行言朗禾越泽青简宁遥枫'];

export const personName = (seed: string, index: number): string => {
  const first = pick(given, seed, 'given1', index);
  const second = pick(given, seed, 'given2', index);
  return pick(surnames, seed, 'surname', index) + (first === second ? first : first + second);
};
