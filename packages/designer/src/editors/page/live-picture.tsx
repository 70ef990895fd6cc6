import type { Page, Widget } from '@stepwell/definition';
import { icons, WidgetPreview } from '@stepwell/ui/design';
import type { Widget as WidgetKind } from '@stepwell/widgets';
import { useEffect, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { isWithin } from '../is-within.ts';
import styles from './page.module.css';

/** A query is asked when its writing has rested so long: then the check has seen it too. */
const PAUSE = 700;

interface LivePictureProps {
  readonly page: Page;
  readonly widget: Widget;
  readonly at: string;
  readonly kind: WidgetKind | undefined;
}

/** The widget with the data of now; while the draft is unsound there or not published, what it will be. */
export function LivePicture({ page, widget, at, kind }: LivePictureProps) {
  const { problems } = useDesign();
  const settled = useSettled(widget);
  const index = page.widgets.indexOf(widget);
  const spot = `${at.split('#')[0]}#/widgets/${index}`;
  const isBad = problems.some(({ severity, path }) => severity === 'error' && isWithin(path, spot));
  const otherwise = <Placeholder kind={kind} isBad={isBad} />;
  return isBad ? otherwise : <WidgetPreview page={page} widget={settled} otherwise={otherwise} />;
}

/** What a widget was last, when it has not changed for a while. Where it stands makes no difference. */
function useSettled(widget: Widget): Widget {
  const { at: _, label: __, ...asked } = widget;
  const text = JSON.stringify(asked);
  const [settled, setSettled] = useState({ text, widget });
  useEffect(() => {
    if (settled.text === text) return undefined;
    const timer = setTimeout(() => setSettled({ text, widget }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, settled.text, widget]);
  return settled.widget;
}

function Placeholder({ kind, isBad }: { readonly kind: WidgetKind | undefined; readonly isBad: boolean }) {
  const { say } = useDesignWords();
  const Icon = icons[kind?.icon ?? 'app'] ?? icons['app'];
  return (
    <div className={styles['placeholder']}>
      {Icon && <Icon />}
      <span>{say(isBad ? 'page.unsound' : 'page.unpublished')}</span>
    </div>
  );
}
