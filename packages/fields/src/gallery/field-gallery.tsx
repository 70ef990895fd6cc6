import { theme } from 'antd';
import { useMemo } from 'react';
import type { FieldInput, InputServices } from '../field-input.ts';
import type { FieldContext, FieldType } from '../field-type.ts';
import { GalleryField } from './gallery-field.tsx';
import { sampleServices } from './sample-services.tsx';

const STATES = [
  { zh: '空', en: 'Empty', isFilled: false, more: {} },
  { zh: '已填', en: 'Filled', isFilled: true, more: {} },
  { zh: '有误', en: 'Wrong', isFilled: true, more: { invalid: true } },
  { zh: '只读', en: 'Read only', isFilled: true, more: { readOnly: true } },
  { zh: '停用', en: 'Disabled', isFilled: true, more: { disabled: true } },
] as const;

interface FieldGalleryProps {
  readonly locale: 'zh-CN' | 'en';
  readonly types: readonly FieldType[];
  readonly inputs: readonly FieldInput[];
}

/** Every field type in every state, to be looked at in each language, width and theme. */
export function FieldGallery({ locale, types, inputs }: FieldGalleryProps) {
  const services = useMemo(() => sampleServices(inputs), [inputs]);
  const context = useMemo<FieldContext>(
    () => ({ timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale, weekStart: 1, fiscalYearStart: 1 }),
    [locale],
  );
  return (
    <main style={{ maxWidth: 1400, margin: '0 auto', padding: 16 }}>
      <h1 style={{ fontSize: 22 }}>{locale === 'en' ? 'Every field type' : '全部字段类型'}</h1>
      {types.map((type) => {
        const face = inputs.find(({ name }) => name === type.name);
        return face && <GalleryType key={type.name} type={type} face={face} context={context} services={services} />;
      })}
    </main>
  );
}

interface GalleryTypeProps {
  readonly type: FieldType;
  readonly face: FieldInput;
  readonly context: FieldContext;
  readonly services: InputServices;
}

function GalleryType({ type, face, context, services }: GalleryTypeProps) {
  const { token } = theme.useToken();
  const [options, value] = type.examples[0] ?? [{}, null];
  const { locale } = context;
  const columns = face.width === 'full' ? 320 : 190;
  const given = { options, context, services };
  return (
    <section
      id={type.name}
      style={{ background: token.colorBgContainer, borderRadius: token.borderRadiusLG, padding: 16, marginBottom: 16 }}
    >
      <h2 style={{ fontSize: 16, margin: 0 }}>{type.label[locale]}</h2>
      <p style={{ color: token.colorTextTertiary, margin: '0 0 12px' }}>{type.summary[locale]}</p>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: `repeat(auto-fill, minmax(min(${columns}px, 100%), 1fr))`,
          gap: '4px 24px',
        }}
      >
        {STATES.map(({ zh, en, isFilled, more }) => (
          <GalleryField
            key={en}
            {...given}
            face={face}
            label={locale === 'en' ? en : zh}
            value={isFilled ? value : null}
            {...more}
          />
        ))}
        <div style={{ minWidth: 0 }}>
          <div style={{ marginBottom: 4, color: token.colorTextSecondary }}>{locale === 'en' ? 'In a list' : '列表里'}</div>
          <div
            style={{
              maxWidth: 220,
              textAlign: face.align ?? 'left',
              borderBottom: `1px solid ${token.colorBorderSecondary}`,
              padding: '6px 0',
            }}
          >
            <face.Cell {...given} value={value} density="line" />
          </div>
        </div>
      </div>
    </section>
  );
}
