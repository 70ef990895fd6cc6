import {
  AppstoreOutlined,
  BranchesOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  ControlOutlined,
  ExperimentOutlined,
  FormOutlined,
  LayoutOutlined,
  PlusOutlined,
  ReadOutlined,
  TableOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { wordsOf } from '@stepwell/ui/design';
import { type ComponentType, memo, useMemo } from 'react';
import { editorOf } from '../editors/index.ts';
import { useDesign, useHand } from '../here/design-context.ts';
import { FOLDERS, labelOfPart, type Part, PEOPLE, partAt, partsIn } from '../here/parts.ts';
import { useDesignWords } from '../words/words.ts';
import { PeopleAt } from './people-here.tsx';
import styles from './shell.module.css';

type Sign = Part['folder'] | typeof PEOPLE;

const icons: Readonly<Record<Sign, ComponentType>> = {
  app: AppstoreOutlined,
  people: UserOutlined,
  parameters: ControlOutlined,
  tables: TableOutlined,
  forms: FormOutlined,
  processes: BranchesOutlined,
  timeouts: ClockCircleOutlined,
  rules: ThunderboltOutlined,
  pages: LayoutOutlined,
  roles: TeamOutlined,
  calendars: CalendarOutlined,
  scenarios: ExperimentOutlined,
  guides: ReadOutlined,
};

/** Every part of the app; a red dot stands where something is wrong. */
export function PartsTree() {
  const { files, path, problems } = useDesign();
  const { say, locale } = useDesignWords();
  const bad = useMemo(() => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return new Set(errors.map((problem) => problem.path.split('#')[0]));
  }, [problems]);
  const entry = ({ path: at }: Part, name: string, folder?: Part['folder']) => (
    <Entry key={at} {...{ path: at, name, folder }} isCurrent={path === at} isBad={bad.has(at)} />
  );
  const app = partAt(files, 'app.json');
  const parameters = partAt(files, 'parameters.json');
  return (
    <>
      {app && entry(app, say('part.app'), 'app')}
      <Entry path={PEOPLE} name={say('part.people')} folder={PEOPLE} isCurrent={path === PEOPLE} isBad={false} />
      {parameters ? entry(parameters, say('part.parameters'), 'parameters') : <Heading folder="parameters" />}
      {FOLDERS.map((folder) => {
        const parts = partsIn(files, folder);
        if (parts.length === 0 && !editorOf(folder)?.make) return null;
        return (
          <section key={folder} className={styles['branch']} aria-label={say(`part.${folder}`)}>
            <Heading folder={folder} />
            {parts.map((part) => entry(part, wordsOf(labelOfPart(part), locale, part.key)))}
          </section>
        );
      })}
    </>
  );
}

/** The name of a kind of part, and the button that makes another one. */
const Heading = memo(function Heading({ folder }: { readonly folder: Part['folder'] }) {
  const { model, act, open } = useHand();
  const { say, locale } = useDesignWords();
  const Icon = icons[folder];
  const make = editorOf(folder)?.make;
  const text = say('part.add', { what: say(`part.${folder}`) });
  const add = () => {
    const made = make?.(model.view().files, locale);
    if (made && act(text, made.operations)) open(made.path);
  };
  return (
    <h2 className={styles['group']}>
      <Icon />
      <span className={styles['partName']}>{say(`part.${folder}`)}</span>
      {make && (
        <button type="button" className={styles['add']} onClick={add} aria-label={text} title={text}>
          <PlusOutlined />
        </button>
      )}
    </h2>
  );
});

interface EntryProps {
  readonly path: string;
  readonly name: string;
  /** Of what stands alone in its kind, whose sign it carries. */
  readonly folder?: Sign | undefined;
  readonly isCurrent: boolean;
  readonly isBad: boolean;
}

const Entry = memo(function Entry({ path, name, folder, isCurrent, isBad }: EntryProps) {
  const { open } = useHand();
  const { say } = useDesignWords();
  const Icon = folder && icons[folder];
  return (
    <button
      type="button"
      className={styles['part']}
      data-alone={Icon !== undefined}
      aria-current={isCurrent}
      onClick={() => open(path)}
    >
      {Icon && <Icon />}
      <span className={styles['partName']} title={name}>
        {name}
      </span>
      <PeopleAt path={path} />
      {isBad && <span className={styles['bad']} role="img" aria-label={say('design.hasErrors')} />}
    </button>
  );
});
