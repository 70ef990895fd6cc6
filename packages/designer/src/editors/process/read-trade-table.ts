import { type Limit, readLimit } from './limit.ts';

/** One row of the table of the trade: stage · responsible · time limit · output. */
export interface TradeRow {
  readonly stage: string;
  /** Who is named; none where the system does it, or nobody is. */
  readonly responsible: readonly string[];
  readonly limit?: Limit;
  /** What was written as a limit and could not be read. */
  readonly unread?: string;
  readonly outputs: readonly string[];
}

type Column = 'stage' | 'responsible' | 'limit' | 'outputs';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['limit', /时限|期限|时间要求|完成时间|限时|工时|time|limit|deadline|due|sla/i],
  ['responsible', /责任人|负责人|责任|角色|岗位|执行人|owner|responsible|role|who/i],
  ['outputs', /输出|产出|成果|交付|output|deliverable|result/i],
  ['stage', /阶段|环节|步骤|节点|工序|stage|step|phase/i],
];

/** The cells of a pasted table: of a web page, Word or Excel (HTML), of text with tabs, or of Markdown. */
export function cellsOf(pasted: { readonly html?: string; readonly text: string }): readonly (readonly string[])[] {
  if (pasted.html?.includes('<t') && pasted.html.split(/<tr/i).length <= MOST_ROWS) {
    const cells = cellsOfHtml(pasted.html);
    if (cells.some((row) => row.length > 1)) return cells;
  }
  const lines = pasted.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isMarkdown = lines.filter((line) => line.trim().startsWith('|')).length > 1;
  if (!isMarkdown) return lines.map((line) => line.split(line.includes('\t') ? '\t' : /\s{2,}|[,，;；]/).map(tidy));
  return lines
    .filter((line) => line.trim().startsWith('|') && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(tidy),
    );
}

/** More than any table that people paste: what is larger is looked at as text. */
const MOST_ROWS = 2000;

/** The cells of the first table of a page; what is merged over several places stands in each of them. */
function cellsOfHtml(html: string): readonly (readonly string[])[] {
  const [table] = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  // What stands in a table within a cell is what the cell says.
  const rows = table ? [...table.rows].filter((row) => row.closest('table') === table) : [];
  const cells: string[][] = [];
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (cells[at]?.[column] !== undefined) column++;
      const [width, height] = [Math.min(cell.colSpan || 1, 50), Math.min(cell.rowSpan || 1, MOST_ROWS)];
      for (let down = 0; down < Math.min(height, rows.length - at); down++) {
        const line = cells[at + down] ?? [];
        cells[at + down] = line;
        for (let right = 0; right < width; right++) line[column + right] = tidy(cell.textContent ?? '');
      }
      column += width;
    }
  }
  return cells.map((line) => Array.from(line, (cell) => cell ?? ''));
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Which column means what: the first words that fit a head name it. */
export function columnsOf<Column>(
  head: readonly string[],
  heads: readonly (readonly [Column, RegExp])[],
): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, text] of head.entries()) {
    const found = heads.find(([column, words]) => !columns.has(column) && words.test(text));
    if (found) columns.set(found[0], index);
  }
  return columns;
}

const IN_ORDER: ReadonlyMap<Column, number> = new Map([
  ['stage', 0],
  ['responsible', 1],
  ['limit', 2],
  ['outputs', 3],
]);

const NOBODY = /^(系统|自动|系统自动|无|不限|-|—|n\/a|none|system|automatic(ally)?)?$/i;
const AT_ONCE = /^(即时|立即|实时|马上|无|不限|-|—|immediate(ly)?|at once|instant(ly)?|none|n\/a)?$/i;
const SEPARATORS = /[、,，;；/／+＋&\n]|\s和\s|\sand\s/i;

/** The parts of a cell that lists several. */
export const listOf = (text: string): readonly string[] => text.split(SEPARATORS).map(tidy).filter(Boolean);

const BEGINS =
  /(接收|登记|录入|创建|新建|提交|受理|收集|获取|申请|发起|接入|建档|立项)$|^(new|receive|register|enter)\s+|\s+(intake|received|registration|entry)$/i;

/** What a record is called, where the first stage says it: 线索接收 receives a 线索. */
export function recordIn([first]: readonly TradeRow[]): string | undefined {
  const called = first?.stage.replace(BEGINS, '').trim();
  return called !== first?.stage && called !== '' ? called : undefined;
}

/** A process has no more stages than that, and none is called by a paragraph. */
const MOST_STAGES = 60;
const LONGEST_NAME = 100;

/** What a pasted table says, row by row; undefined when it is no table of stages. */
export function readTradeTable(cells: readonly (readonly string[])[]): readonly TradeRow[] | undefined {
  const [head = []] = cells;
  const found = columnsOf(head, HEADS);
  // A first row that does not name the stages is a row like the others.
  const named = found.has('stage') && found.size > 1 ? found : undefined;
  const columns = named ?? IN_ORDER;
  const rows = named ? cells.slice(1) : cells;
  if (!named && !rows.some((row) => row.length >= 3 && readLimit(row[2] ?? ''))) return undefined;
  const at = (row: readonly string[], column: Column) => row[columns.get(column) ?? -1] ?? '';
  const read = rows.flatMap((row): TradeRow[] => {
    const stage = at(row, 'stage');
    // A head that goes on over several rows is none of the stages.
    if (stage === '' || (named && stage === at(head, 'stage'))) return [];
    const [who, when] = [at(row, 'responsible'), at(row, 'limit')];
    const limit = readLimit(when);
    return [
      {
        stage,
        responsible: NOBODY.test(who) ? [] : listOf(who),
        ...(limit ? { limit } : AT_ONCE.test(when) ? {} : { unread: when }),
        outputs: listOf(at(row, 'outputs')),
      },
    ];
  });
  const isTable = read.length > 0 && read.length <= MOST_STAGES && read.every((row) => row.stage.length <= LONGEST_NAME);
  return isTable ? read : undefined;
}
