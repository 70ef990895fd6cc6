import type { Model } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import type { Store, Transaction } from '../ports/store.ts';

/** The same store, which tells of the effects of every transaction once it is committed. */
export function recordingStore(store: Store, onCommit: (effects: readonly Effect[]) => void): Store {
  const transact = async <T>(model: Model, work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const applied: Effect[] = [];
    const result = await store.transact(model, (transaction) => work(recording(transaction, applied)));
    onCommit(applied);
    return result;
  };
  return { transact, query: (model, request) => store.query(model, request), nextDue: (model) => store.nextDue(model) };
}

const recording = (transaction: Transaction, applied: Effect[]): Transaction =>
  new Proxy(transaction, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'apply') return value.bind(target) as unknown;
      return (effects: readonly Effect[]) => {
        applied.push(...effects);
        return target.apply(effects);
      };
    },
  });
