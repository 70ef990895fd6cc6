import { theme } from 'antd';

const SIZE = 160;
const EDGE = 10;

/** The shape of an area, north above, drawn without a map. */
export function Outline({ ring, label }: { readonly ring: readonly (readonly [number, number])[]; readonly label: string }) {
  const { token } = theme.useToken();
  const lats = ring.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  // A degree of longitude is shorter than one of latitude away from the equator.
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const easts = ring.map(([lng]) => lng * narrow);
  const west = Math.min(...easts);
  const scale = (SIZE - 2 * EDGE) / Math.max(north - south, Math.max(...easts) - west, 1e-9);
  const points = ring.map(([lng, lat]) => `${EDGE + (lng * narrow - west) * scale},${EDGE + (north - lat) * scale}`);
  const width = EDGE * 2 + (Math.max(...easts) - west) * scale;
  const height = EDGE * 2 + (north - south) * scale;
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ background: token.colorFillQuaternary, borderRadius: token.borderRadius }}
    >
      <polygon
        points={points.join(' ')}
        fill={token.colorPrimary}
        fillOpacity={0.18}
        stroke={token.colorPrimary}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
    </svg>
  );
}
