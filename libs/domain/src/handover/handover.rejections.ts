import type { ErrorText } from '../errors/registry.types';

export const handoverRejections = {
  HandoverNotPrepared: {
    status: 404,
    zh: '没有这份交接单。',
    remedyZh: '请核对后再办。',
    en: 'There is no such handover sheet.',
    remedyEn: 'Check which one it is.',
  },
  HandoverNotYours: {
    status: 403,
    zh: '交接单由移交人或单位负责人提出，由移交人和接收人签字。',
    remedyZh: '请由双方本人办理。',
    en: 'A handover is prepared by whoever hands over or by the head, and signed by the two.',
    remedyEn: 'Have the two of them do it.',
  },
  HandoverNotYoursToApprove: {
    status: 403,
    zh: '交接由第三人批准：经办职责由单位负责人或专项办批准，负责人的职责由上级领导或专项办批准。',
    remedyZh: '请转请有权批准的人办理。',
    en: 'A third person approves: the head or the office, and for a headship somebody above or the office.',
    remedyEn: 'Ask somebody who may approve it.',
  },
  HandoverToOneself: {
    status: 422,
    zh: '接收人不能是移交人本人。',
    remedyZh: '请另选接收人。',
    en: 'Nobody hands over to himself.',
    remedyEn: 'Choose somebody else.',
  },
  HandoverReceiverNotInUnit: {
    status: 422,
    zh: '接收人不在该单位或其上下级单位在职。',
    remedyZh: '请从在职人员中选择；新到任的，先登记任职。',
    en: 'Whoever receives is not in office in the unit, below it or right above it.',
    remedyEn: 'Choose somebody who is; register the post of a newcomer first.',
  },
  HandoverAlreadyOpen: {
    status: 409,
    zh: '移交人在该单位已有一份未办完的交接单。',
    remedyZh: '请先办完或撤回那一份。',
    en: 'Another sheet of the same person and unit is open.',
    remedyEn: 'Complete or withdraw that one first.',
  },
  NothingToHandOver: {
    status: 422,
    zh: '移交人在该单位没有可以交接的职责、台账事项或保管物品。办案、监督和专项办的职责须另行任命。',
    remedyZh: '请核对单位和移交人。',
    en: 'He holds no duty, ledger item or hand-in there that could pass. Casework, oversight and the office go by appointment.',
    remedyEn: 'Check the unit and the person.',
  },
  HandoverListChanged: {
    status: 409,
    zh: '交接单列出后，待交接的事项有变动，原单不能再签。',
    remedyZh: '请撤回后重新列单，双方再签。',
    en: 'What would pass has changed since the sheet was written.',
    remedyEn: 'Withdraw it, prepare it again, and sign that one.',
  },
  HandoverIsOver: {
    status: 409,
    zh: '这份交接单已经办完或撤回。',
    remedyZh: '需要时请重新列单。',
    en: 'This sheet is completed or withdrawn.',
    remedyEn: 'Prepare another one if it is needed.',
  },
} as const satisfies Record<string, ErrorText>;
