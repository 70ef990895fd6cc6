import { Button, Drawer } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import styles from './form.module.css';
import { RecordForm } from './record-form.tsx';
import type { FormAsk } from './use-form.ts';

interface FormDrawerProps extends FormAsk {
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly submitLabel?: string;
  /** `small` for a few fields. */
  readonly size?: 'small' | 'full';
  /** Stands above the form: what it is for. */
  readonly lead?: ReactNode;
}

/** A form of so few fields leaves the page behind it in sight. */
const FEW = 4;
const SHEET = { height: 'auto', minHeight: '40dvh', maxHeight: '92dvh', borderRadius: '16px 16px 0 0', overflow: 'hidden' };

const fieldsIn = (sections: FormAsk['sections']): number => sections.flatMap(({ items }) => items).length;

/** A form beside the page it belongs to; on a phone a sheet over all of it. */
export function FormDrawer({ title, open, close, submitLabel, size = 'full', lead, ...ask }: FormDrawerProps) {
  const { say } = useWords();
  const isPhone = useIsPhone();
  const id = useId();
  const [saving, setSaving] = useState(false);
  const isSheet = isPhone && (size === 'small' || fieldsIn(ask.sections) <= FEW);
  const foot = (
    <div className={styles['foot']}>
      <Button onClick={close}>{say('act.cancel')}</Button>
      <Button type="primary" htmlType="submit" form={id} loading={saving}>
        {submitLabel ?? say('act.save')}
      </Button>
    </div>
  );
  return (
    <Drawer
      title={title}
      open={open}
      onClose={close}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '100%' : size === 'small' ? 'min(480px, 92vw)' : 'min(720px, 92vw)'}
      footer={foot}
      destroyOnHidden
      styles={{
        wrapper: isSheet ? SHEET : {},
        body: { background: 'var(--ant-color-bg-layout)', padding: isPhone ? 12 : 20 },
        section: { boxShadow: 'none' },
      }}
    >
      {lead}
      <RecordForm id={id} onSaving={setSaving} {...ask} />
    </Drawer>
  );
}
