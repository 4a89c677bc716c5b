import type { ConfigProviderProps } from 'antd';
import { face, tokens } from './tokens';

/**
 * Ant Design in the console's own tokens. Colour belongs to states, so its "primary" is ink;
 * movement stays at or below 120 ms and is off for those who ask for less of it.
 */
export const themeFor = (surroundings: { touch: boolean; stillness: boolean }): ConfigProviderProps['theme'] => ({
  token: {
    colorPrimary: tokens.ink,
    colorInfo: tokens.focus,
    colorLink: tokens.ink,
    colorLinkHover: tokens.ink,
    colorSuccess: tokens.done,
    colorWarning: tokens['due-soon'],
    colorError: tokens.overdue,
    colorText: tokens.ink,
    colorTextSecondary: tokens['ink-2'],
    colorTextTertiary: tokens['not-due'],
    colorTextPlaceholder: tokens['not-due'],
    colorBorder: tokens.edge,
    colorBorderSecondary: tokens.rule,
    colorSplit: tokens.rule,
    colorBgLayout: tokens.page,
    colorBgContainer: tokens.panel,
    controlOutline: 'transparent',
    controlItemBgActive: tokens.chosen,
    fontFamily: face,
    fontSize: 14,
    lineHeight: 22 / 14,
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    controlHeight: surroundings.touch ? 44 : 28,
    controlHeightLG: 44,
    controlHeightSM: surroundings.touch ? 44 : 24,
    // What a button says while it works is read: at 4.5 : 1 and above, unlike the 0.65 that it comes with.
    opacityLoading: 0.8,
    boxShadow: '0 2px 8px rgb(28 37 48 / 16%)',
    boxShadowSecondary: '0 2px 8px rgb(28 37 48 / 16%)',
    motion: !surroundings.stillness,
    motionDurationFast: '0.08s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.12s',
  },
  components: {
    Button: {
      contentFontSize: 13,
      contentFontSizeLG: 18,
      paddingInline: 10,
      primaryShadow: 'none',
      defaultShadow: 'none',
      fontWeight: 400,
    },
    Input: { inputFontSize: 13, paddingInline: 8 },
    Segmented: {
      trackPadding: 0,
      itemSelectedBg: tokens['not-due-fill'],
      trackBg: tokens.panel,
      itemColor: tokens['ink-2'],
    },
    Drawer: { paddingLG: 16 },
    Modal: { titleFontSize: 14 },
  },
});
