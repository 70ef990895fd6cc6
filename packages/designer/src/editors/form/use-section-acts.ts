import { useDesignWords } from '../../words/words.ts';
import { propertySet } from '../property.ts';
import { wordsWith } from '../words-with.ts';
import { addSection, moveUnit, removeUnit, wrapUnit } from './form-acts.ts';
import { useFormHand } from './form-here.ts';
import type { Unit } from './layout-units.ts';
import { useRun } from './use-form-acts.ts';

/** The entry of the layout before which a card comes that changes places with its neighbour; undefined where there is none. */
function targetOf(units: readonly Unit[], unit: Unit, by: -1 | 1): number | undefined {
  const neighbour = units[units.indexOf(unit) + by];
  return neighbour && (by < 0 ? neighbour.from : neighbour.to);
}

const NEW_SECTION = { section: { 'zh-CN': '新分组', en: 'New section' }, columns: 2, items: [] };

/** What is done with the cards of a form, and with the form as a whole. */
export function useSectionActs() {
  const { now } = useFormHand();
  const { say, locale } = useDesignWords();
  const run = useRun();
  const nameOf = (unit: Unit) => now().titleOf(unit);
  return {
    add: () => {
      const { path, form } = now();
      run(say('form.sectionAdded'), addSection(path, form.layout.length, NEW_SECTION), { takesFocus: true });
    },
    move: (unit: Unit, by: -1 | 1) => {
      const { path, form, units } = now();
      const target = targetOf(units, unit, by);
      if (target === undefined) return;
      run(say('form.sectionMoved', { name: nameOf(unit) }), moveUnit(path, unit, target, form.layout.length));
    },
    remove: (unit: Unit) => {
      const { path, units } = now();
      run(say('form.sectionRemoved', { name: nameOf(unit) }), removeUnit(path, unit, units), { takesFocus: true });
    },
    /** Loose fields that are given a title become a section. */
    rename: (unit: Unit, text: string) => {
      const { at, section } = unit;
      const words = wordsWith(section?.section, locale, text);
      const done = section
        ? { operations: propertySet(at, section, 'section', words) }
        : { ...wrapUnit(now().path, unit, { section: text }) };
      run(say('form.sectionRenamed', { name: nameOf(unit) }), done, { merge: `title ${at}` });
    },
    set: (unit: Unit, name: string, value: unknown) => {
      if (!unit.section) return;
      const operations = propertySet(unit.at, unit.section, name, value);
      run(say('form.sectionSet', { name: nameOf(unit) }), { operations }, { merge: `${name} ${unit.at}` });
    },
    setForm: (name: string, value: unknown) => {
      const { path, form } = now();
      run(say('form.set'), { operations: propertySet(path, form, name, value) }, { merge: `${name} ${path}` });
    },
  };
}
