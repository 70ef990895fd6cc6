import { CloseOutlined } from '@ant-design/icons';
import type { Job } from '@stepwell/engine';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type Saying, useWords } from '../words/words.ts';
import styles from './states.module.css';
import { Toast, type ToastAct, type ToastContent } from './toast.tsx';

export interface Toaster {
  /** Says that something was done; with `undo`, offers for 10 s to take it back; `more` leads on. */
  readonly done: (text: Saying, undo?: () => Promise<unknown>, more?: ToastAct) => void;
  /** Says what taking something back came to; `answer` is the job that did it, when it was one. */
  readonly undone: (answer: unknown) => void;
  /** Says that something did not work. */
  readonly failed: (text: Saying) => void;
  /** Says something that can be followed. */
  readonly news: (text: Saying, act: ToastAct) => void;
}

const ToasterContext = createContext<Toaster | null>(null);

/** The notices at the bottom of the page. */
export function useToaster(): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster) throw new Error('useToaster stands outside ToasterProvider');
  return toaster;
}

/** What taking back came to: of many records some may have been changed since. */
function undoneText(answer: unknown): Saying {
  const { updated, failed } = (answer ?? {}) as Partial<Pick<Job, 'updated' | 'failed'>>;
  if (updated === undefined) return (say) => say('toast.undone');
  return (say) => (failed ? say('toast.undoneBut', { count: updated, failed }) : say('toast.undoneMany', { count: updated }));
}

/** Shows notices one above another, three at most; each leaves by itself. */
export function ToasterProvider({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [toasts, setToasts] = useState<readonly ToastContent[]>([]);
  const next = useRef(0);
  const leave = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const toaster = useMemo<Toaster>(() => {
    const show = (toast: Omit<ToastContent, 'id'>) => {
      next.current += 1;
      const id = next.current;
      setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
    };
    const failed = (text: Saying) => show({ text, bad: true, seconds: 8 });
    const undone = (answer: unknown) => show({ text: undoneText(answer), seconds: 4 });
    const undoWith = (undo: () => Promise<unknown>) => () =>
      void undo().then(undone, (error: Error) => failed(error.message || ((say) => say('error.unknown'))));
    return {
      failed,
      undone,
      done: (text, undo, more) =>
        show({
          text,
          seconds: undo || more ? 10 : 4,
          ...(undo ? { act: { label: (say) => say('act.undo'), run: undoWith(undo) } } : {}),
          ...(more ? { more } : {}),
        }),
      news: (text, act) => show({ text, act, seconds: 8 }),
    };
  }, []);
  return (
    <ToasterContext value={toaster}>
      {children}
      <div className={styles['toasts']} role="log" aria-live="polite" aria-label={say('toast.list')}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} leave={leave} closeIcon={<CloseOutlined />} />
        ))}
      </div>
    </ToasterContext>
  );
}
