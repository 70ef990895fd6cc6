import { Refusal } from '@stepwell/engine';
import { type Control, closeHouse, controlOf, openHouse, reachControl } from '@stepwell/server';
import { dataFolder } from './surroundings.ts';
import { vocabulary } from './vocabulary.ts';

/** Works on the data directory: opens it, or, when a server has it, works through that server. */
export async function withControl<T>(work: (control: Control) => Promise<T>): Promise<T> {
  try {
    const house = await openHouse({ folder: dataFolder, vocabulary, log: console.error });
    return await work(controlOf(house)).finally(() => closeHouse(house));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'DATA_IN_USE') throw error;
    const reached = await reachControl(dataFolder);
    if (!reached) throw error;
    return work(reached.control).finally(reached.close);
  }
}
