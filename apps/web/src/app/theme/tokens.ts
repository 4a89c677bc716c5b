/** The colours and measures of console.md section 7. `tokens.css` carries the same values; a spec holds the two together. */
export const tokens = {
  page: '#F4F6F8',
  panel: '#FFFFFF',
  ink: '#1C2530',
  'ink-2': '#4A5562',
  rule: '#D5DBE1',
  edge: '#7C8894',
  focus: '#1558B0',
  chosen: '#E9F0F8',
  mode: '#5B3E99',
  'mark-edge': '#4A5562',
  'not-due': '#616C79',
  'not-due-fill': '#E4E8ED',
  open: '#1558B0',
  'open-fill': '#5B9BD8',
  'due-soon': '#8A5A00',
  'due-soon-fill': '#F2B63C',
  overdue: '#B3200F',
  'overdue-fill': '#9C1C0C',
  done: '#17624A',
  'done-fill': '#1F7A5C',
  suspended: '#4A5562',
  waived: '#4A5562',
  sealed: '#1C2530',
  window: '#E6EFEA',
  'debt-0': '#FFFFFF',
  'debt-1': '#CFE0F1',
  'debt-2': '#93BCE3',
  'debt-3': '#4F90CC',
  'debt-4': '#1E5F9E',
  'debt-5': '#0B3259',
} as const;

export type TokenName = keyof typeof tokens;

export const face =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
