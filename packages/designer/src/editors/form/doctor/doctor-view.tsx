import { EmptyState, ErrorState, LoadingState, SectionCard, wordsOf } from '@stepwell/ui/design';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../../words/words.ts';
import { useFormHere } from '../form-here.ts';
import { fieldOf } from '../layout-units.ts';
import styles from './doctor.module.css';
import { type FormHealth, LENSES, type Lens } from './doctor.ts';
import { DoctorField } from './doctor-field.tsx';
import { FieldCare } from './field-care.tsx';
import type { Finding } from './findings.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { useDoctor } from './use-doctor.ts';

const SPANS = [7, 30, 90, 180];

/** The form doctor: where people lose time on a form, stop, leave blank or write nothing, drawn on the form itself. */
export function DoctorView() {
  const { path } = useFormHere();
  const { say } = useDesignWords();
  const [days, setDays] = useState(90);
  const { data, error, isPending, refetch } = useDoctor(path, days);
  if (isPending) return <LoadingState />;
  // A form that was not published yet is not known to the server.
  if (!data && isNotThere(error))
    return <EmptyState compact title={say('doctor.notPublished')} why={say('doctor.notPublishedWhy')} />;
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />;
  return <Examined health={data} days={days} setDays={setDays} />;
}

const isNotThere = (error: unknown) => (error as { readonly status?: number } | null)?.status === 404;

interface ExaminedProps {
  readonly health: FormHealth;
  readonly days: number;
  readonly setDays: (days: number) => void;
}

function Examined({ health, days, setDays }: ExaminedProps) {
  const { say } = useDesignWords();
  const { chosenItem } = useFormHere();
  const isKnown = health.sent + health.givenUp > 0;
  const [lens, setLens] = useState<Lens>(isKnown ? 'time' : 'empty');
  const [pointed, setPointed] = useState<Finding>();
  return (
    <div className={styles['columns']}>
      <div>
        <div className={styles['bar']}>
          <Segmented<Lens>
            value={pointed?.lens ?? lens}
            aria-label={say('doctor.lens')}
            options={LENSES.map((value) => ({ value, label: say(`doctor.lens.${value}`) }))}
            onChange={setLens}
          />
          <Select
            value={days}
            aria-label={say('doctor.since')}
            options={SPANS.map((value) => ({ value, label: say('doctor.days', { days: value }) }))}
            onChange={setDays}
          />
        </div>
        <Surface health={health} lens={pointed?.lens ?? lens} pointed={pointed} />
      </div>
      <aside className={styles['panel']} aria-label={say('doctor.title')}>
        {chosenItem ? <FieldCare one={chosenItem} health={health} /> : <FindingsPanel health={health} point={setPointed} />}
      </aside>
    </div>
  );
}

interface SurfaceProps {
  readonly health: FormHealth;
  readonly lens: Lens;
  readonly pointed: Finding | undefined;
}

/** The form as it stands in the draft, with what is known of each field of it. */
function Surface({ health, lens, pointed }: SurfaceProps) {
  const { locale } = useDesignWords();
  const { units, placed } = useFormHere();
  return (
    <div className={styles['surface']}>
      {units.map((unit) => (
        <SectionCard
          key={unit.from}
          title={wordsOf(unit.section?.section, locale) || undefined}
          columns={Math.min(unit.section?.columns ?? 2, 2)}
        >
          {placed
            .filter((one) => one.unit === unit)
            .map((one) => (
              <DoctorField
                key={one.at}
                one={one}
                health={health}
                lens={lens}
                isMeant={pointed?.fields.includes(fieldOf(one.item)) ?? false}
              />
            ))}
        </SectionCard>
      ))}
    </div>
  );
}
