import { ClockCircleOutlined, LoginOutlined, LogoutOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { Stage } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useDesignWords } from '../../../words/words.ts';
import { limitText } from '../limit.ts';
import styles from './flow.module.css';

export interface StageNodeData extends Record<string, unknown> {
  readonly stage: Stage;
  readonly isChosen: boolean;
  readonly isFromAll: boolean;
}

/** A stage in the flow: its name, and what there is about it, its deadline and gates. */
export function StageNode({ data }: NodeProps<Node<StageNodeData>>) {
  const { stage, isChosen, isFromAll } = data;
  const { say, locale } = useDesignWords();
  const facts: readonly (readonly [name: string, icon: ReactNode, text: string | number | undefined])[] = [
    ['stage.deadline', <ClockCircleOutlined key="due" />, stage.due && limitText(stage.due, locale)],
    ['gate.enter', <LoginOutlined key="enter" />, stage.enter?.length],
    ['gate.exit', <LogoutOutlined key="exit" />, stage.exit?.length],
    ['process.outputs', <PaperClipOutlined key="outputs" />, stage.outputs?.length],
  ];
  return (
    <div className={styles['node']} data-category={stage.category ?? 'open'} data-chosen={isChosen || undefined}>
      <Handle type="target" position={Position.Left} />
      <strong>{wordsOf(stage.label, locale, stage.key)}</strong>
      <span className={styles['facts']}>
        {facts
          .filter(([, , text]) => text !== undefined && text !== 0)
          .map(([name, icon, text]) => (
            <span key={name} title={say(name as 'gate.enter')}>
              {icon} {text}
            </span>
          ))}
      </span>
      {isFromAll && <small>{say('flow.fromAll')}</small>}
      <Handle type="source" position={Position.Right} />
      <Handle className={styles['hidden'] ?? ''} id="up" type="source" position={Position.Top} isConnectable={false} />
      <Handle className={styles['hidden'] ?? ''} id="top" type="target" position={Position.Top} isConnectable={false} />
      <Handle className={styles['hidden'] ?? ''} id="bottom" type="target" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}
