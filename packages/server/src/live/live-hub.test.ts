import { once } from 'node:events';
import { EventEmitter } from 'node:stream';
import { expect, test } from 'vitest';
import { type Listener, LiveHub, type PlacedEvent } from './live-hub.ts';

const event = (id: string, version = 1) => ({ app: 'a', table: 't', id, version });

/** Listens and lets a test wait for what was sent. */
function listening(hub: LiveHub, may: (placed: PlacedEvent) => boolean = () => true, since?: string) {
  const sent: PlacedEvent[] = [];
  const bell = new EventEmitter();
  const listener: Listener = {
    see: async (events) => events.filter(may),
    send: (events) => {
      sent.push(...events);
      bell.emit('sent');
    },
  };
  const heard = hub.listen(listener, since);
  const ids = () => sent.map(({ event: { id, version } }) => `${id}${version}`);
  return { heard, sent, ids, next: () => once(bell, 'sent'), listener };
}

const open = () =>
  new LiveHub((error) => {
    throw error;
  });

test('everybody hears what he may see, the last state of each record once', async () => {
  const hub = open();
  const [all, some] = [listening(hub), listening(hub, ({ event: { id } }) => id !== 'y')];
  const heard = Promise.all([all.next(), some.next()]);
  hub.publish([event('x', 1), event('y', 1)]);
  hub.publish([event('x', 2)]);
  await heard;
  expect(all.ids()).toEqual(['y1', 'x2']);
  expect(some.ids()).toEqual(['x2']);
  hub.close();
});

test('who comes back with a place hears what he missed', async () => {
  const hub = open();
  const first = listening(hub);
  const heard = first.next();
  hub.publish([event('x')]);
  await heard;
  hub.leave(first.listener);
  hub.publish([event('y')]);
  const again = listening(hub, () => true, first.sent[0]?.place);
  await again.next();
  expect(again.ids()).toEqual(['y1']);
  hub.close();
});

test('a place that is too old, of another start or made up is not resumed', async () => {
  const hub = open();
  const first = listening(hub);
  const heard = first.next();
  hub.publish([event('x')]);
  await heard;
  const place = first.sent[0]?.place as string;
  for (let count = 0; count < 30_000; count++) hub.publish([event(`${count}`)]);
  expect(listening(hub, () => true, place).heard).toBe(false);
  expect(listening(open(), () => true, place).heard).toBe(false);
  expect(listening(hub, () => true, 'nonsense').heard).toBe(false);
  hub.close();
});

test('a new event during a delivery is delivered after it', async () => {
  const hub = open();
  const slow = listening(hub);
  let heard = slow.next();
  hub.publish([event('x')]);
  await heard;
  heard = slow.next();
  hub.publish([event('y')]);
  await heard;
  expect(slow.ids()).toEqual(['x1', 'y1']);
  hub.close();
});
