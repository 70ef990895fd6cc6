import { type Edge, MarkerType, type Node, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { below, type Process } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesign } from '../../../here/design-context.ts';
import type { Part } from '../../../here/parts.ts';
import { useDesignWords } from '../../../words/words.ts';
import styles from './flow.module.css';
import { addWay, isReachedFromAll, type Spot, spotsOf, type Way, waysOf } from './flow-model.ts';
import { StageNode, type StageNodeData } from './stage-node.tsx';

interface FlowViewProps {
  readonly part: Part;
  readonly process: Process;
  readonly chosen: string | undefined;
}

const NODES = { stage: StageNode };
const [WIDTH, HEIGHT] = [204, 150];

/** The process as a flow: stages from left to right, drawn ways between them. Dragged from stage to stage a way is added. */
export function FlowView({ part, process, chosen }: FlowViewProps) {
  const { act, select } = useDesign();
  const { say, locale } = useDesignWords();
  const nameOf = (key: string) => wordsOf(process.stages.find((stage) => stage.key === key)?.label, locale, key);
  const nodes = useNodes(process, chosen);
  const edges = useEdges(process);
  const connect = ({ source, target }: { source: string; target: string }) => {
    const operation = addWay(part.path, process, { from: source, to: target });
    if (operation) act(say('flow.wayAdded', { from: nameOf(source), to: nameOf(target) }), [operation]);
  };
  return (
    <>
      <section className={styles['canvas']} aria-label={say('flow.flow')}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODES}
          nodesDraggable={false}
          edgesFocusable={false}
          deleteKeyCode={null}
          zoomOnScroll={false}
          preventScrolling={false}
          fitView
          fitViewOptions={{ padding: 0.12, maxZoom: 1 }}
          minZoom={0.3}
          proOptions={{ hideAttribution: true }}
          onConnect={connect}
          onNodeClick={(_, { id }) => select(below(part.path, 'stages', `@${id}`))}
          onSelectionChange={({ nodes: [node] }) =>
            node && node.id !== chosen && select(below(part.path, 'stages', `@${node.id}`))
          }
        />
      </section>
      <p className={styles['hint']}>{say('flow.hint')}</p>
    </>
  );
}

function useNodes(process: Process, chosen: string | undefined): Node<StageNodeData>[] {
  return useMemo(
    () =>
      spotsOf(process).map(({ stage, column, row }) => ({
        id: stage.key,
        type: 'stage',
        position: { x: column * WIDTH, y: row * HEIGHT },
        data: { stage, isChosen: stage.key === chosen, isFromAll: isReachedFromAll(stage, process) },
      })),
    [process, chosen],
  );
}

/** Forward from right to left; back over the top; up from what is lost to the bottom of where it goes. */
function handlesOf({ from, to }: Way, spots: ReadonlyMap<string, Spot>): Partial<Edge> & { readonly pathOptions?: object } {
  const [source, target] = [spots.get(from), spots.get(to)];
  if (!source || !target || (target.column > source.column && target.row >= source.row)) return {};
  if (source.row > target.row) return { sourceHandle: 'up', targetHandle: 'bottom' };
  return { sourceHandle: 'up', targetHandle: 'top', type: 'smoothstep', pathOptions: { offset: 24, borderRadius: 12 } };
}

function useEdges(process: Process): Edge[] {
  return useMemo(() => {
    const spots = new Map(spotsOf(process).map((spot) => [spot.stage.key, spot]));
    return waysOf(process).map((way) => ({
      id: `${way.from} ${way.to} ${way.listed ?? ''}`,
      source: way.from,
      target: way.to,
      ...handlesOf(way, spots),
      markerEnd: { type: MarkerType.ArrowClosed },
      className: (way.listed === undefined ? styles['forward'] : styles['listed']) ?? '',
    }));
  }, [process]);
}
