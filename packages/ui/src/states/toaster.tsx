import { CloseOutlined } from '@ant-design/icons';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './states.module.css';
import { Toast, type ToastContent } from './toast.tsx';

export interface Toaster {
  /** Says that something was done; with `undo`, offers for 10 s to take it back. */
  readonly done: (text: string, undo?: () => Promise<unknown>) => void;
  /** Says that something did not work. */
  readonly failed: (text: string) => void;
  /** Says something that can be followed. */
  readonly news: (text: string, act: { readonly label: string; readonly run: () => void }) => void;
}

const ToasterContext = createContext<Toaster | null>(null);

/** The notices at the bottom of the page. */
export function useToaster(): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster) throw new Error('useToaster stands outside ToasterProvider');
  return toaster;
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
    const failed = (text: string) => show({ text, bad: true, seconds: 8 });
    const undoWith = (undo: () => Promise<unknown>) => () =>
      void undo().then(
        () => show({ text: say('toast.undone'), seconds: 3 }),
        (error: Error) => failed(error.message || say('error.unknown')),
      );
    return {
      failed,
      done: (text, undo) =>
        show(undo ? { text, seconds: 10, act: { label: say('act.undo'), run: undoWith(undo) } } : { text, seconds: 4 }),
      news: (text, act) => show({ text, act, seconds: 8 }),
    };
  }, [say]);
  return (
    <ToasterContext value={toaster}>
      {children}
      <div className={styles['toasts']} role="log" aria-live="polite" aria-label={say('toast.list')}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} leave={leave} closeLabel={say('act.close')} closeIcon={<CloseOutlined />} />
        ))}
      </div>
    </ToasterContext>
  );
}
