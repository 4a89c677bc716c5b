import type { ErrorText } from '../errors/registry.types';

export const activityRejections = {
  ActivityNotRecorded: {
    status: 404,
    zh: '没有这条会议或教育记录。',
    remedyZh: '请先登记这次会议或学习。',
    en: 'There is no such record of a meeting or study.',
    remedyEn: 'Record it first.',
  },
  ActivityAlreadyRecorded: {
    status: 409,
    zh: '这条记录已登记，内容不同。',
    remedyZh: '登记有误请用“更正”；另一次会议请另行登记。',
    en: 'This record exists already, with other content.',
    remedyEn: 'Correct the entry, or record the other meeting separately.',
  },
  ActivityTitleMissing: {
    status: 422,
    zh: '没有写明会议或学习的名称。',
    remedyZh: '请写明名称，例如“动员部署会”。',
    en: 'The meeting or study has no title.',
    remedyEn: 'Give it a title, such as "mobilisation meeting".',
  },
  ActivityContentMissing: {
    status: 422,
    zh: '没有写明内容。',
    remedyZh: '请写明议题、传达或学习的内容。',
    en: 'What was said or studied is missing.',
    remedyEn: 'Give the agenda, or what was studied.',
  },
  AttendanceNotWhole: {
    status: 422,
    zh: '人数应为大于零的整数。',
    remedyZh: '请填写实到人数；应到人数可以不填。',
    en: 'Attendance is a whole number above zero.',
    remedyEn: 'Give how many attended; how many were expected may be left out.',
  },
  AttendanceAboveExpected: {
    status: 422,
    zh: '实到 {attended} 人多于应到 {expected} 人。',
    remedyZh: '请核对两个人数；列席人员不计入。',
    en: '{attended} attended, and only {expected} were expected.',
    remedyEn: 'Check both numbers; guests are not counted.',
  },
  MeetingDecisionIncomplete: {
    status: 422,
    zh: '第 {number} 项议定事项缺内容或责任部门。',
    remedyZh: '请写明办什么、由谁办，或删去这一项。',
    en: 'Decision {number} lacks its text or its owner.',
    remedyEn: 'Say what is to be done and by whom, or remove it.',
  },
  MeetingDecisionUnknown: {
    status: 404,
    zh: '这次会议没有这项议定事项。',
    remedyZh: '请从会议记录中选择。',
    en: 'This meeting settled no such thing.',
    remedyEn: "Choose one of the meeting's decisions.",
  },
  MeetingDecisionAlreadyCarriedOut: {
    status: 409,
    zh: '这项议定事项已办结。',
    remedyZh: '登记有误请用“更正”。',
    en: 'This decision has been carried out already.',
    remedyEn: 'Correct the entry if it is wrong.',
  },
  MeetingDecisionNoteMissing: {
    status: 422,
    zh: '没有写明怎样办结的。',
    remedyZh: '请写明办理结果。',
    en: 'How it was carried out is missing.',
    remedyEn: 'Say what came of it.',
  },
} as const satisfies Record<string, ErrorText>;
