import { PlusOutlined } from '@ant-design/icons';
import { wordsOf } from '@stepwell/ui/design';
import { editorOf } from '../editors/index.ts';
import { useDesign } from '../here/design-context.ts';
import { FOLDERS, type Folder, labelOfPart, type Part, partAt, partsIn } from '../here/parts.ts';
import { useDesignWords } from '../words/words.ts';
import { PeopleAt } from './people-here.tsx';
import styles from './shell.module.css';

/** Every part of the app; a red dot stands where something is wrong. */
export function PartsTree() {
  const { files } = useDesign();
  const { say } = useDesignWords();
  const single = ['app.json', 'parameters.json'].flatMap((path) => partAt(files, path) ?? []);
  return (
    <>
      {single.map((part) => (
        <Entry key={part.path} part={part} name={say(`part.${part.folder}`)} />
      ))}
      {!files.has('parameters.json') && <AddParameters />}
      {FOLDERS.map((folder) => (
        <Group key={folder} folder={folder} />
      ))}
    </>
  );
}

/** An app without parameters has no file of them yet. */
function AddParameters() {
  const { files, act, open } = useDesign();
  const { say, locale } = useDesignWords();
  const what = say('part.parameters');
  const add = () => {
    const made = editorOf('parameters')?.make?.(files, locale);
    if (made && act(say('part.add', { what }), made.operations)) open(made.path);
  };
  return (
    <h2 className={styles['group']}>
      {what}
      <button type="button" className={styles['add']} onClick={add} aria-label={say('part.add', { what })}>
        <PlusOutlined />
      </button>
    </h2>
  );
}

function Group({ folder }: { readonly folder: Folder }) {
  const { files, act, open } = useDesign();
  const { say, locale } = useDesignWords();
  const parts = partsIn(files, folder);
  const editor = editorOf(folder);
  const add = () => {
    const made = editor?.make?.(files, locale);
    const what = say(`part.${folder}`);
    if (made && act(say('part.add', { what }), made.operations)) open(made.path);
  };
  if (parts.length === 0 && !editor?.make) return null;
  return (
    <section>
      <h2 className={styles['group']}>
        {say(`part.${folder}`)}
        {editor?.make && (
          <button
            type="button"
            className={styles['add']}
            onClick={add}
            aria-label={say('part.add', { what: say(`part.${folder}`) })}
          >
            <PlusOutlined />
          </button>
        )}
      </h2>
      {parts.map((part) => (
        <Entry key={part.path} part={part} name={wordsOf(labelOfPart(part), locale, part.key)} />
      ))}
    </section>
  );
}

function Entry({ part, name }: { readonly part: Part; readonly name: string }) {
  const { path, open, problems } = useDesign();
  const isBad = problems.some((problem) => problem.severity === 'error' && problem.path.split('#')[0] === part.path);
  return (
    <button type="button" className={styles['part']} aria-current={path === part.path} onClick={() => open(part.path)}>
      <span className={styles['partName']}>{name}</span>
      <PeopleAt path={part.path} />
      {isBad && <span className={styles['bad']} />}
    </button>
  );
}
