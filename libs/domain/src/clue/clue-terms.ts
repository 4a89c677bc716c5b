/** Words of the clue's procedure that are stored in its events. */

/** Where a clue came from: reports of the public by channel, and what an office finds or is handed. */
export const clueChannels = [
  'letter',
  'visit',
  'phone',
  'web',
  'mailbox',
  'transfer',
  'selfInspection',
  'check',
  'inspection',
  'audit',
  'caseStudy',
] as const;
export type ClueChannel = (typeof clueChannels)[number];

/** The four ways of handling a clue (四类处置方式): talk or inquiry, preliminary verification, hold, close. */
export const clueWays = ['talkInquiry', 'verification', 'hold', 'close'] as const;
export type ClueWay = (typeof clueWays)[number];

/** Whose matter it is by the authority over cadres (干部管理权限): ours, another body's, or a superior's. */
export const clueJurisdictions = ['own', 'elsewhere', 'superior'] as const;
export type ClueJurisdiction = (typeof clueJurisdictions)[number];

export const talkForms = ['letter', 'talk'] as const;
export type TalkForm = (typeof talkForms)[number];

/** What a talk or an inquiry came to. The first five end without a verification; the last two lead on. */
export const inquiryOutcomes = [
  'clarified',
  'reminder',
  'criticism',
  'orderedInspection',
  'admonition',
  'secondTalk',
  'verification',
] as const;
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

/** What a preliminary verification proposes. */
export const verificationOutcomes = ['file', 'close', 'reminder', 'hold', 'transfer'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];

/** Why a person may not work on a clue (回避). */
export const recusalGrounds = ['ownInterest', 'nearRelative', 'witness', 'other'] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

/** Every clock that a clue can have running; which of them run, and how long, is policy. */
export const clueClocks = [
  'proposal',
  'approval',
  'forward',
  'answer',
  'inquiryResult',
  'verification',
  'review',
  'acceptanceNotice',
  'resultFeedback',
] as const;
export type ClueClock = (typeof clueClocks)[number];
