import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, TableOutlined } from '@ant-design/icons';
import { below, type Operation, type Process, type Stage } from '@stepwell/definition';
import { LoadingState, wordsOf } from '@stepwell/ui/design';
import { Button, Input, Segmented, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useRemoval } from '../../here/use-removal.tsx';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { More } from '../more/more.tsx';
import { Panel } from '../panel.tsx';
import { propertySet } from '../property.ts';
import { uniqueKey } from '../unique-key.ts';
import { WaysList } from './flow/ways-list.tsx';
import { limitText } from './limit.ts';
import { LimitInput } from './limit-input.tsx';
import { OutputsInput } from './outputs-input.tsx';
import { PasteTable } from './paste-table.tsx';
import { ResponsibleInput } from './responsible-input.tsx';
import { type StageInput, stageThing } from './stage-input.ts';
import { StagePanel } from './stage-panel.tsx';
import { stageRemoval } from './stage-removal.ts';
import { AppliesTo } from './variant/applies-to.tsx';
import { processesOf, stageElsewhere } from './variant/variant-acts.ts';

const VIEWS = ['table', 'flow'] as const;

/** What draws the flow is large: it comes when it is looked at. */
const Flow = lazy(async () => ({ default: (await import('./flow/flow-view.tsx')).FlowView }));

/** A process as the table people know: stage, responsible, time limit, output; or as a flow. Beside it the stage that is selected. */
export function ProcessEditor({ part }: { readonly part: Part }) {
  const { act, select, selected, files } = useDesign();
  const { say } = useDesignWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>('table');
  const [isPasting, setPasting] = useState(false);
  const process = part.content as Process;
  const chosen = process.stages.find(({ key }) => selectsStage(selected, part.path, key));
  const add = () => {
    // A stage that another process of the table has would be the same column of a board.
    const taken = processesOf(files, process.table).flatMap((one) => one.process.stages);
    const key = uniqueKey(
      'stage',
      taken.map((stage) => stage.key),
    );
    const label = say('process.newStage');
    // What ends a record stays last.
    const before = process.stages.find(({ category }) => category !== undefined && category !== 'open')?.key;
    const operation: Operation = {
      op: 'insert',
      at: below(part.path, 'stages'),
      value: { key, label },
      ...(before !== undefined && { before: `@${before}` }),
    };
    if (act(say('process.stageAdded', { name: label }), [operation])) select(below(part.path, 'stages', `@${key}`));
  };
  return (
    <>
      <div className={styles['views']}>
        <Segmented value={view} options={VIEWS.map((value) => ({ value, label: say(`flow.${value}`) }))} onChange={setView} />
        <AppliesTo part={part} process={process} />
      </div>
      {view === 'flow' && (
        <Suspense fallback={<LoadingState />}>
          <Flow part={part} process={process} chosen={chosen?.key} />
        </Suspense>
      )}
      <div className={styles['withPanel']}>
        <div>
          {view === 'flow' && <WaysList part={part} process={process} />}
          {view === 'table' && <Stages part={part} process={process} />}
          <div className={styles['below']}>
            <Button icon={<PlusOutlined />} onClick={add}>
              {say('process.addStage')}
            </Button>
            <Button icon={<TableOutlined />} onClick={() => setPasting(true)}>
              {say('trade.paste')}
            </Button>
          </div>
          {isPasting && <PasteTable part={part} close={() => setPasting(false)} />}
        </div>
        <Panel>
          {chosen ? (
            <SelectedStage key={chosen.key} part={part} process={process} stage={chosen} />
          ) : (
            <ProcessProperties part={part} process={process} />
          )}
        </Panel>
      </div>
    </>
  );
}

/** What holds for the process as a whole. */
function ProcessProperties({ part, process }: { readonly part: Part; readonly process: Process }) {
  const { say, locale } = useDesignWords();
  const called = wordsOf(process.label, locale, part.key);
  return (
    <div className={styles['panelBody']}>
      <p className={styles['pale']}>{say('stage.choose')}</p>
      <More of="processes" at={part.path} holder={process} table={process.table} called={called} />
    </div>
  );
}

/** Whether what is selected is this stage or stands in it. */
const selectsStage = (selected: string | undefined, path: string, key: string): boolean => {
  const at = below(path, 'stages', `@${key}`);
  return selected === at || selected?.startsWith(`${at}/`) === true;
};

/** The way of a record from left to right, with the limits on it. */
function Strip({ stages }: { readonly stages: readonly Stage[] }) {
  const { locale } = useDesignWords();
  return (
    <ol className={styles['strip']}>
      {stages.map((stage) => (
        <li key={stage.key} className={styles['arrow']} data-category={stage.category ?? 'open'}>
          {wordsOf(stage.label, locale, stage.key)}
          {stage.due && <small>{limitText(stage.due, locale)}</small>}
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  readonly part: Part;
  readonly process: Process;
  readonly stage: Stage;
  readonly index: number;
}

/** The table itself, and above it the way as a strip. */
function Stages({ part, process }: { readonly part: Part; readonly process: Process }) {
  const { say } = useDesignWords();
  return (
    <>
      <Strip stages={process.stages} />
      <div className={styles['tradeScroll']}>
        <table className={styles['trade']} data-fixed>
          <thead>
            <tr>
              <th style={{ width: '19%' }}>{say('process.stage')}</th>
              <th style={{ width: '20%' }}>{say('process.responsible')}</th>
              <th style={{ width: '20%' }}>{say('process.limit')}</th>
              <th>{say('process.outputs')}</th>
              <th className={styles['rowActs']} aria-label={say('process.remove')} />
            </tr>
          </thead>
          <tbody>
            {process.stages.map((stage, index) => (
              <StageRow key={stage.key} part={part} process={process} stage={stage} index={index} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What each input of a stage is given. */
function useStageInput(part: Part, process: Process, stage: Stage): StageInput {
  const { act } = useDesign();
  const { locale } = useDesignWords();
  const at = below(part.path, 'stages', `@${stage.key}`);
  const set: StageInput['set'] = (option, value, said, isTyped) => {
    const operations = propertySet(at, stage, option, value);
    if (operations.length > 0) act(said, operations, isTyped ? `${option} ${at}` : undefined);
  };
  return { part, process, stage, name: wordsOf(stage.label, locale, stage.key), set };
}

/** The stage that is selected, whole. */
function SelectedStage({ part, process, stage }: Omit<RowProps, 'index'>) {
  const input = useStageInput(part, process, stage);
  return (
    <>
      <h3 className={styles['gateHead']}>{input.name}</h3>
      <StagePanel {...input} />
    </>
  );
}

function StageRow({ part, process, stage, index }: RowProps) {
  const { act, selected, select, files } = useDesign();
  const { say, locale } = useDesignWords();
  const at = below(part.path, 'stages', `@${stage.key}`);
  const input = useStageInput(part, process, stage);
  const { name } = input;
  const { remove, dialog } = useRemoval();
  const move = (before: Stage | undefined) =>
    act(say('process.stageMoved', { name }), [{ op: 'move', at, ...(before && { before: `@${before.key}` }) }]);
  return (
    <>
      <tr data-selected={selectsStage(selected, part.path, stage.key)} onFocus={() => select(at)}>
        <td>
          <Input
            variant="borderless"
            value={name}
            aria-label={say('process.stage')}
            onChange={({ target }) =>
              act(say('process.stageRenamed', { name }), [labelChange(at, stage.label, locale, target.value)], `label ${at}`)
            }
          />
        </td>
        <td>
          <ResponsibleInput {...input} />
        </td>
        <td>
          <LimitInput {...input} />
        </td>
        <td>
          <OutputsInput {...input} isPlain />
        </td>
        <td className={styles['rowActs']}>
          <RowAct
            icon={<ArrowUpOutlined />}
            name={say('fields.up')}
            disabled={index === 0}
            onClick={() => move(process.stages[index - 1])}
          />
          <RowAct
            icon={<ArrowDownOutlined />}
            name={say('fields.down')}
            disabled={index === process.stages.length - 1}
            onClick={() => move(process.stages[index + 2])}
          />
          <RowAct
            icon={<DeleteOutlined />}
            name={say('process.remove')}
            disabled={process.stages.length === 1}
            onClick={() =>
              void remove({
                name: say('process.stageRemoved', { name }),
                operations: stageRemoval(part.path, process, stage.key),
                ...(!stageElsewhere(files, process, stage.key) && { thing: stageThing(process, stage) }),
              })
            }
          />
        </td>
      </tr>
      {dialog}
    </>
  );
}

interface RowActProps {
  readonly icon: React.ReactNode;
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const RowAct = ({ icon, name, disabled, onClick }: RowActProps) => (
  <Tooltip title={name}>
    <Button type="text" size="small" icon={icon} aria-label={name} disabled={disabled} onClick={onClick} />
  </Tooltip>
);
