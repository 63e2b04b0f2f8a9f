import type { ThemeConfig } from 'antd'
import { useStill } from '../ui/use-media.ts'

/** The tokens of ui/tokens.css, as antd understands them. antd computes shades in script, so it needs the values. */
const MOVING: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorText: '#17212f',
    colorTextSecondary: '#4a5668',
    colorTextTertiary: '#5c687a',
    colorTextPlaceholder: '#6b7789',
    colorTextDescription: '#5c687a',
    colorBorder: '#c3c9d2',
    colorBorderSecondary: '#e2e5ea',
    colorBgLayout: '#f6f7f9',
    colorSuccess: '#1c7a4c',
    colorWarning: '#8f5b00',
    colorWarningBg: '#fdf3dc',
    colorWarningBorder: '#ecd9a6',
    colorErrorBg: '#fcebea',
    colorErrorBorder: '#f1c5c2',
    colorInfoBg: '#eaf1fb',
    colorInfoBorder: '#c6d8f0',
    colorSuccessBg: '#e6f4ec',
    colorSuccessBorder: '#b9dfc9',
    colorError: '#b3261e',
    borderRadius: 6,
    borderRadiusLG: 8,
    fontFamily: 'inherit',
    fontSize: 14,
    controlHeight: 34,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Segmented: {
      trackBg: '#eef0f3',
      itemSelectedBg: '#1d4f91',
      itemSelectedColor: '#ffffff',
      itemColor: '#17212f',
    },
  },
}

const STILL: ThemeConfig = { ...MOVING, token: { ...MOVING.token, motion: false } }

/** How the workspace looks; whoever asked their system for less movement sees none. */
export function useTheme(): ThemeConfig {
  return useStill() ? STILL : MOVING
}
