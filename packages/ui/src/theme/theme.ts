import { type ThemeConfig, theme } from 'antd';

const fonts = [
  '-apple-system',
  "'Segoe UI'",
  'Inter',
  "'PingFang SC'",
  "'HarmonyOS Sans SC'",
  "'Microsoft YaHei UI'",
  "'Noto Sans SC'",
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  'sans-serif',
].join(', ');

const shared: ThemeConfig['token'] = {
  fontFamily: fonts,
  fontSize: 14,
  lineHeight: 1.6,
  borderRadius: 8,
  borderRadiusLG: 12,
  borderRadiusSM: 6,
  controlHeight: 36,
  controlHeightSM: 28,
  controlHeightLG: 44,
  wireframe: false,
  motionDurationMid: '0.16s',
};

const light: ThemeConfig['token'] = {
  colorPrimary: '#17609f',
  colorPrimaryBg: '#eaf2f9',
  colorPrimaryBgHover: '#d9e8f5',
  colorPrimaryBorder: '#a9cbe8',
  colorPrimaryHover: '#1f6cae',
  colorPrimaryActive: '#104c81',
  colorInfo: '#17609f',
  colorInfoBg: '#eaf2f9',
  colorSuccessBg: '#e8f5ee',
  colorSuccessBorder: '#a5d6bd',
  colorWarningBg: '#fff4e0',
  colorWarningBorder: '#f0cf97',
  colorErrorBg: '#fdecec',
  colorErrorBorder: '#f0b6b4',
  colorLink: '#17609f',
  colorLinkHover: '#1f6cae',
  colorLinkActive: '#104c81',
  colorSuccess: '#1c7a4d',
  colorWarning: '#a75b00',
  colorError: '#c0322f',
  colorErrorHover: '#a92a27',
  colorTextBase: '#1b2430',
  colorText: '#1b2430',
  colorTextSecondary: '#4c5868',
  colorTextTertiary: '#5f6b7d',
  colorTextQuaternary: '#8a94a3',
  colorTextPlaceholder: '#5f6b7d',
  colorBgLayout: '#f4f6f8',
  colorBorder: '#cfd6de',
  colorBorderSecondary: '#e6eaee',
  boxShadowTertiary: '0 1px 2px rgb(27 36 48 / 5%), 0 2px 8px rgb(27 36 48 / 4%)',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#5ea6e6',
  colorPrimaryBg: '#17293a',
  colorPrimaryBgHover: '#1d3549',
  colorBorder: '#35404d',
  colorBorderSecondary: '#27303a',
  colorInfo: '#5ea6e6',
  colorLink: '#7fb9ee',
  colorSuccess: '#54b887',
  colorWarning: '#d99a3d',
  colorError: '#ef7a75',
  colorTextBase: '#e7ecf2',
  colorBgBase: '#12171d',
  colorBgLayout: '#0d1116',
  colorBgContainer: '#161c23',
  colorBgElevated: '#1d242d',
  colorTextTertiary: '#98a4b3',
  boxShadowTertiary: '0 1px 2px rgb(0 0 0 / 30%)',
};

/** The days of a calendar for fingers: with what stands around each they are 44 by 48, and a week is as wide as a small phone. */
const DAYS = { cellWidth: 44, cellHeight: 36, timeCellHeight: 44 };

/** What is met where a finger points, on pages that are not a phone's. */
export const largeTheme: ThemeConfig = {
  token: { controlHeight: 44, controlHeightSM: 44 },
  components: { Segmented: { controlHeight: 48, controlHeightSM: 48 }, DatePicker: DAYS },
};

interface Surroundings {
  readonly isDark: boolean;
  readonly isPhone: boolean;
  readonly motion: boolean;
}

/** The look of every page: one accent, a rhythm of 8 px, system fonts that draw Chinese well, light or dark. */
export const themeOf = ({ isDark, isPhone, motion }: Surroundings): ThemeConfig => ({
  cssVar: { key: 'stepwell' },
  hashed: false,
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...shared,
    motion,
    ...(isDark ? dark : light),
    ...(isPhone ? { controlHeight: 44, controlHeightSM: 36, fontSize: 15 } : {}),
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Tooltip: { borderRadius: 6 },
    ...(isPhone ? { DatePicker: DAYS } : {}),
  },
});
