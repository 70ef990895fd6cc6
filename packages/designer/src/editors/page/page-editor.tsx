import type { Page, Widget } from '@stepwell/definition';
import { EmptyState, icons, PreviewApp, useVocabulary, wordsOf } from '@stepwell/ui/design';
import type { Widget as WidgetKind } from '@stepwell/widgets';
import { Suspense } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { isWithin } from '../is-within.ts';
import { Panel } from '../panel.tsx';
import styles from './page.module.css';
import { beginningOf, insertWidget, newWidget, widgetAt } from './page-acts.ts';
import { PageCanvas } from './page-canvas.tsx';
import { PagePanel } from './page-panel.tsx';
import { WidgetPanel } from './widget-panel.tsx';

/** A page as it will be: widgets are added from the palette, moved and resized in the grid, and told what to show in the panel. */
export function PageEditor({ part }: { readonly part: Part }) {
  const { app, selected } = useDesign();
  const { say } = useDesignWords();
  const page = part.content as Page;
  const chosen = page.widgets.find(
    // A problem names a widget by its place.
    (widget, index) =>
      isWithin(selected, widgetAt(part.path, page, widget)) || isWithin(selected, `${part.path}#/widgets/${index}`),
  );
  return (
    <div className={editors['columns']} data-roomy>
      <div>
        <Palette part={part} page={page} />
        {page.widgets.length === 0 ? (
          <EmptyState compact title={say('page.empty')} why={say('page.emptyWhy')} />
        ) : (
          <Suspense>
            <PreviewApp app={app}>
              <PageCanvas part={part} page={page} chosen={chosen} />
            </PreviewApp>
          </Suspense>
        )}
      </div>
      <Panel isRoomy>
        {chosen ? (
          <WidgetPanel key={chosen.key} part={part} page={page} widget={chosen} />
        ) : (
          <PagePanel part={part} page={page} />
        )}
      </Panel>
    </div>
  );
}

/** Every kind of widget; one press puts one where there is room. */
function Palette({ part, page }: { readonly part: Part; readonly page: Page }) {
  const { act, files, select } = useDesign();
  const { say, locale } = useDesignWords();
  const { widgets } = useVocabulary();
  const tables = useTables();
  const first = [...tables.keys()].find((key) => files.has(`tables/${key}.json`));
  const from = tables.get(tableOf(page) ?? '') ?? tables.get(first ?? '');
  const add = (kind: WidgetKind) => {
    if (!from) return;
    const widget = newWidget(page, kind, beginningOf(from));
    const operation = insertWidget(part.path, widget);
    const name = wordsOf(kind.label, locale, kind.name);
    if (act(say('page.added', { name }), [operation])) select(`${part.path}#/widgets/@${widget.key}`);
  };
  return (
    <section className={styles['palette']} aria-label={say('page.add')}>
      <span className={editors['pale']}>{say('page.add')}</span>
      {widgets.map((kind) => {
        const Icon = icons[kind.icon] ?? icons['app'];
        return (
          <button
            key={kind.name}
            type="button"
            className={editors['chip']}
            title={kind.summary[locale]}
            disabled={!from}
            onClick={() => add(kind)}
          >
            {Icon && <Icon />} {kind.label[locale]}
          </button>
        );
      })}
    </section>
  );
}

/** The table a page is about: its own, else that of the last widget that shows one. */
function tableOf({ table, widgets }: Page): string | undefined {
  const from = (widget: Widget) => (widget['data'] as { readonly from?: string } | undefined)?.from;
  return table ?? widgets.map(from).findLast((key) => key !== undefined);
}
