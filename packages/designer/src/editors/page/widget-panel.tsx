import type { Page, Widget } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Input } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { Labelled } from '../labelled.tsx';
import { More } from '../more/more.tsx';
import { useProperty } from '../use-property.ts';
import { wordsWith } from '../words-with.ts';
import { widgetAt } from './page-acts.ts';
import { WidgetOption } from './widget-option.tsx';

interface WidgetPanelProps {
  readonly part: Part;
  readonly page: Page;
  readonly widget: Widget;
}

/** The properties of a widget: its name and help, then what its kind asks for by its schema. */
export function WidgetPanel({ part, page, widget }: WidgetPanelProps) {
  const { act, select } = useDesign();
  const { say, locale } = useDesignWords();
  const { widgets } = useVocabulary();
  const kind = widgets.find(({ name }) => name === widget.kind);
  const at = widgetAt(part.path, page, widget);
  const name = wordsOf(widget.label, locale, widget.key);
  const set = useProperty(at, widget, name);
  const properties = Object.entries(kind?.options.properties ?? {});
  return (
    <div className={editors['panelBody']}>
      <Labelled text={say('fields.label')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(widget.label, locale)}
            onChange={({ target }) =>
              act(say('fields.renamed', { name }), [labelChange(at, widget.label, locale, target.value)], `label ${at}`)
            }
          />
        )}
      </Labelled>
      {properties.map(([option, schema]) => (
        <WidgetOption
          key={option}
          at={`${part.path}#/widgets/${page.widgets.indexOf(widget)}`}
          name={option}
          schema={schema as JsonSchema}
          options={widget}
          onChange={(value) => set(option, value === false ? undefined : value)}
        />
      ))}
      <Labelled text={say('fields.help')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize
            value={wordsOf(widget.help, locale)}
            onChange={({ target }) => set('help', wordsWith(widget.help, locale, target.value))}
          />
        )}
      </Labelled>
      <More of="pages/widgets" at={at} holder={widget} table={page.table} called={name} />
      <p className={editors['pale']}>
        {say('fields.type')}: {kind?.label[locale] ?? widget.kind} · {widget.key}
      </p>
      <Button type="link" size="small" onClick={() => select(undefined)}>
        {say('page.back')}
      </Button>
    </div>
  );
}
