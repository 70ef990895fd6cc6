import { LoadingState, type WirePilot } from '@stepwell/ui/design';
import { Alert, Button, Drawer, Popconfirm } from 'antd';
import { usePilot } from '../here/use-pilot.ts';
import { usePiloting } from '../here/use-piloting.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';
import { Begun, Voices } from './pilot-findings.tsx';
import { PilotPeople } from './pilot-people.tsx';

export interface PilotPanelProps {
  readonly close: () => void;
  /** Leads to where the draft is given to those who take part. */
  readonly update: () => void;
}

/** A pilot and what comes of it: who does what, how forms go, where people are stuck, what they think; and how it goes on. */
export default function PilotPanel({ close, update }: PilotPanelProps) {
  const { say } = useDesignWords();
  const pilot = usePilot(10);
  return (
    <Drawer open title={say('pilot.title')} size={520} onClose={close} footer={pilot && <Ways pilot={pilot} close={close} />}>
      {!pilot && <LoadingState />}
      {pilot && <Found pilot={pilot} update={update} />}
    </Drawer>
  );
}

function Found({ pilot, update }: { readonly pilot: WirePilot; readonly update: () => void }) {
  const { say } = useDesignWords();
  return (
    <div className={styles['panel']}>
      <Begun pilot={pilot} />
      {pilot.isDraftAhead && (
        <Alert
          type="info"
          showIcon
          title={say('pilot.ahead')}
          action={
            <Button size="small" onClick={update}>
              {say('pilot.update')}
            </Button>
          }
        />
      )}
      <PilotPeople people={pilot.people} />
      <Voices pilot={pilot} />
    </div>
  );
}

const NARROW = { styles: { root: { maxInlineSize: 360 } } };

/** How it ends: everybody has it, or nobody. */
function Ways({ pilot, close }: { readonly pilot: WirePilot; readonly close: () => void }) {
  const { say } = useDesignWords();
  const { isBusy, widen, withdraw } = usePiloting(close);
  return (
    <div className={styles['ways']}>
      <Popconfirm {...NARROW} title={say('pilot.withdrawSure')} okText={say('pilot.withdraw')} onConfirm={() => void withdraw()}>
        <Button danger disabled={isBusy}>
          {say('pilot.withdraw')}
        </Button>
      </Popconfirm>
      <Popconfirm
        {...NARROW}
        title={say('pilot.widenSure', { version: pilot.version })}
        okText={say('pilot.widen')}
        onConfirm={() => void widen()}
      >
        <Button type="primary" loading={isBusy}>
          {say('pilot.widen')}
        </Button>
      </Popconfirm>
    </div>
  );
}
