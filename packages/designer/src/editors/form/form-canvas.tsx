import { DesktopOutlined, MobileOutlined, PlusOutlined } from '@ant-design/icons';
import type { Form } from '@stepwell/definition';
import { AppContext, type AppHere, EmptyState, wordsOf } from '@stepwell/ui/design';
import { Button, Segmented } from 'antd';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useHand } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDraftApp } from '../../here/use-draft-app.ts';
import { useDesignWords } from '../../words/words.ts';
import { Panel as PropertiesPanel } from '../panel.tsx';
import { useGrowing } from '../use-growing.ts';
import { DoctorView } from './doctor/doctor-view.tsx';
import styles from './form.module.css';
import { FormCard } from './form-card.tsx';
import { FormDrag } from './form-drag.tsx';
import { FormHandContext, FormHereContext, PANEL, useFormHand, useFormHere, useFormRead, useHandOn } from './form-here.ts';
import { FormPanel, SectionPanel } from './form-panel.tsx';
import { isOnGround } from './is-on-ground.ts';
import { ItemPanel } from './item-panel.tsx';
import { fieldOf, isDrawable } from './layout-units.ts';
import { UnusedFields } from './unused-fields.tsx';
import { useAdding } from './use-form-acts.ts';
import { useSectionActs } from './use-section-acts.ts';
import { useSteadyApp } from './use-steady-app.ts';

/** A form as people will fill it in, put together by dragging. */
export function FormEditor({ part }: { readonly part: Part }) {
  const app = useDraftApp();
  const { say } = useDesignWords();
  if (app && isDrawable(part.content)) return <Drawn path={part.path} form={part.content} app={app} />;
  return <EmptyState compact title={say('form.noApp')} why={say('form.noAppWhy')} />;
}

interface DrawnProps {
  readonly path: string;
  readonly form: Form;
  readonly app: AppHere;
}

type Tab = 'design' | 'doctor';

function Designed({ steady }: { readonly steady: AppHere }) {
  const { unused } = useFormHere();
  return (
    <FormDrag>
      <div className={styles['columns']} data-bare={unused.length === 0}>
        <UnusedFields />
        <AppContext value={steady}>
          <FormSurface />
        </AppContext>
        <Panel />
      </div>
    </FormDrag>
  );
}

function Drawn({ path, form, app }: DrawnProps) {
  const here = useFormRead(path, form, app);
  const hand = useHandOn(here);
  const steady = useSteadyApp(app);
  const { say } = useDesignWords();
  const [tab, setTab] = useState<Tab>('design');
  return (
    <AppContext value={app}>
      <FormHandContext value={hand}>
        <FormHereContext value={here}>
          <Segmented<Tab>
            className={styles['tabs'] ?? ''}
            value={tab}
            aria-label={say('doctor.tabs')}
            options={[
              { value: 'design', label: say('doctor.tab.design') },
              { value: 'doctor', label: say('doctor.title') },
            ]}
            onChange={setTab}
          />
          {tab === 'doctor' ? <DoctorView /> : <Designed steady={steady} />}
        </FormHereContext>
      </FormHandContext>
    </AppContext>
  );
}

type Device = 'desktop' | 'phone';

function FormSurface() {
  const { select } = useHand();
  const { locale } = useDesignWords();
  const { placed, form } = useFormHere();
  const [device, setDevice] = useState<Device>('desktop');
  return (
    <div className={styles['middle']}>
      <Bar device={device} setDevice={setDevice} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the way back to the form's properties is a button of the panel too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={styles['canvas']}
        data-places
        data-device={device}
        onClick={(event) => event.target === event.currentTarget && isOnGround(event) && select(undefined)}
      >
        {form.help && <p className={styles['help']}>{wordsOf(form.help, locale)}</p>}
        {placed.length === 0 && <Teach />}
        <Cards isNarrow={device === 'phone'} />
      </div>
    </div>
  );
}

interface BarProps {
  readonly device: Device;
  readonly setDevice: (device: Device) => void;
}

const Bar = memo(function Bar({ device, setDevice }: BarProps) {
  const { say } = useDesignWords();
  const { add } = useSectionActs();
  return (
    <div className={styles['bar']}>
      <Segmented<Device>
        value={device}
        aria-label={say('form.device')}
        options={[
          { value: 'desktop', icon: <DesktopOutlined />, label: say('form.desktop') },
          { value: 'phone', icon: <MobileOutlined />, label: say('form.phone') },
        ]}
        onChange={setDevice}
      />
      <Button icon={<PlusOutlined />} onClick={add}>
        {say('form.addSection')}
      </Button>
    </div>
  );
});

function Cards({ isNarrow }: { readonly isNarrow: boolean }) {
  const { units, placed, table, tablePath, chosenItem, chosenUnit } = useFormHere();
  const firsts = useMemo(() => new Map(placed.toReversed().map(({ item, at }) => [fieldOf(item), at] as const)), [placed]);
  const count = useGrowing(units.length, 4);
  return units
    .slice(0, count)
    .map((unit, place) => (
      <FormCard
        key={unit.from}
        {...{ unit, place, table, firsts, isNarrow }}
        count={units.length}
        canMakeField={tablePath !== undefined && table !== undefined}
        isSelected={chosenUnit === unit}
        selectedItem={chosenItem?.unit === unit ? chosenItem.at : undefined}
      />
    ));
}

/** An empty canvas says what to do. */
function Teach() {
  const { say } = useDesignWords();
  const { unused, table } = useFormHere();
  const { addAll } = useAdding();
  const act = unused.length > 0 && (
    <Button type="primary" onClick={addAll}>
      {say('form.addAll')}
    </Button>
  );
  return (
    <EmptyState compact title={say('form.empty')} why={say(table ? 'form.emptyWhy' : 'form.noTable')} {...(act ? { act } : {})} />
  );
}

function Panel() {
  const { select } = useHand();
  const { say } = useDesignWords();
  const { chosenItem, chosenUnit } = useFormHere();
  const { wanted } = useFormHand();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted.current !== PANEL) return;
    wanted.current = undefined;
    ref.current?.querySelector<HTMLInputElement>('input[type="text"]')?.select();
  });
  return (
    <PropertiesPanel ref={ref}>
      {(chosenItem ?? chosenUnit) && (
        <Button type="link" size="small" className={styles['back'] ?? ''} onClick={() => select(undefined)}>
          {say('form.toForm')}
        </Button>
      )}
      {chosenItem ? <ItemPanel one={chosenItem} /> : chosenUnit ? <SectionPanel unit={chosenUnit} /> : <FormPanel />}
    </PropertiesPanel>
  );
}
