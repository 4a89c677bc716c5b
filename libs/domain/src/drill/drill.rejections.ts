import type { ErrorText } from '../errors/registry.types';

export const drillRejections = {
  DrillAlreadyPrepared: {
    status: 409,
    zh: '演练已按种子“{seed}”准备好。',
    remedyZh: '要换种子，请重新开始一场演练。',
    en: 'The drill is already prepared, with the seed "{seed}".',
    remedyEn: 'Start a new drill for another seed.',
  },
  DrillNotRunning: {
    status: 409,
    zh: '演练未准备或已结束（当前：{status}）。',
    remedyZh: '请重新开始演练。',
    en: 'The drill is not prepared or has ended (it is: {status}).',
    remedyEn: 'Restart the drill.',
  },
  SeatOfAnother: {
    status: 403,
    zh: '席位“{seat}”不是当前人员的席位。',
    remedyZh: '请先切换到该席位的人员。',
    en: 'The seat "{seat}" is another person\'s.',
    remedyEn: 'Switch to the person of that seat first.',
  },
  DrillHasNoSeats: {
    status: 409,
    zh: '这份台账不供入座（用途：{purpose}）。',
    remedyZh: '请在“演练”中选择一场可以入座的演练。',
    en: 'Nobody sits down in this ledger (it serves as: {purpose}).',
    remedyEn: 'Choose a drill that is open on the drills page.',
  },
  SeatIsTaken: {
    status: 409,
    zh: '席位“{seat}”已有人入座。',
    remedyZh: '对方若已离开，请在入座页接手该席位。',
    en: 'Somebody sits in the seat "{seat}".',
    remedyEn: 'If they have gone, take the seat over on the first page.',
  },
  SeatTakenOver: {
    status: 409,
    zh: '您的席位已由另一处浏览器接手，您在这里不再办事。',
    remedyZh: '请回入座页，接手回来或另选席位。',
    en: 'Your seat was taken over in another browser; you no longer act here.',
    remedyEn: 'Go back to the first page: take it back, or choose another seat.',
  },
  DrillRateInvalid: {
    status: 422,
    zh: '速度 {rate} 不是不小于零的整数。',
    remedyZh: '请从所列速度中选择。',
    en: 'The rate {rate} is not a whole number from 0.',
    remedyEn: 'Choose one of the speeds offered.',
  },
  DrillEndsInPast: {
    status: 422,
    zh: '所填时点 {until} 已过。',
    remedyZh: '请选择以后的时点。',
    en: '{until} is already past.',
    remedyEn: 'Choose a later time.',
  },
  NoWipeOrdered: {
    status: 409,
    zh: '没有清空流程引擎的指令。',
    remedyZh: '请先下达清空指令。',
    en: 'No wipe of the engine was ordered.',
    remedyEn: 'Order one first.',
  },
} as const satisfies Record<string, ErrorText>;
