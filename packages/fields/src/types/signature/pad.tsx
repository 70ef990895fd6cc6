import { theme } from 'antd';
import { type PointerEvent, useRef } from 'react';
import { keyed } from '../../inputs/keyed.tsx';
import { type Dot, pathOf, type Stroke } from './strokes.ts';

export const PAD = { width: 480, height: 160 } as const;

interface PadProps {
  readonly strokes: readonly Stroke[];
  readonly onChange: (strokes: readonly Stroke[]) => void;
  readonly hint: string;
}

/** Paper to sign on, with finger, pen or mouse. */
export function Pad({ strokes, onChange, hint }: PadProps) {
  const { token } = theme.useToken();
  const drawing = useRef(false);
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Dot => {
    const box = currentTarget.getBoundingClientRect();
    const scale = PAD.width / box.width;
    return { x: Math.round((clientX - box.left) * scale * 10) / 10, y: Math.round((clientY - box.top) * scale * 10) / 10 };
  };
  return (
    <svg
      viewBox={`0 0 ${PAD.width} ${PAD.height}`}
      aria-hidden="true"
      style={{
        width: '100%',
        maxWidth: PAD.width,
        display: 'block',
        touchAction: 'none',
        cursor: 'crosshair',
        background: '#fff',
        border: `1px dashed ${token.colorBorder}`,
        borderRadius: token.borderRadius,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        onChange([...strokes, [at(event)]]);
      }}
      onPointerMove={(event) => {
        if (drawing.current) onChange([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), at(event)]]);
      }}
      onPointerUp={() => {
        drawing.current = false;
      }}
    >
      <line x1="24" x2={PAD.width - 24} y1="124" y2="124" stroke="#d0d5dc" />
      {strokes.length === 0 && (
        <text x={PAD.width / 2} y="84" textAnchor="middle" fill="#7a8594" fontSize="16">
          {hint}
        </text>
      )}
      <g fill="none" stroke="#111" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        {keyed(strokes, (stroke) => (
          <path d={pathOf(stroke)} />
        ))}
      </g>
    </svg>
  );
}
