import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { FieldTemplateProps, ObjectFieldTemplateProps, ValidatorType } from '@rjsf/utils';
import { type ReactNode, useState } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import { FormField } from './form-field.tsx';
import { useFormState } from './form-state.ts';
import type { LayoutSection } from './layout.ts';
import { FieldPlace, SectionCard } from './section-card.tsx';

/** rjsf asks a validator; ours finds nothing, because the judge of the form says the sentences the server says, as `extraErrors`. */
export const trustingValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

/** A form is its sections, each a card of at most two columns. */
function FormTemplate({ properties }: ObjectFieldTemplateProps) {
  const { sections, judgement, watch } = useFormState();
  const contents = new Map(properties.map((property) => [property.name, property.content]));
  const shownOf = (section: LayoutSection) => section.items.filter((item) => !judgement.hidden.has(item.key));
  return (
    <>
      {sections
        .filter((section) => shownOf(section).length > 0)
        .map((section) => (
          <FormSection key={section.key} section={section} items={shownOf(section)}>
            {shownOf(section).map((item) => (
              <FieldPlace
                key={item.key}
                field={item.field}
                width={item.width}
                onFocus={() => watch.enter(item.key)}
                onBlur={watch.leave}
              >
                {contents.get(item.key)}
              </FieldPlace>
            ))}
          </FormSection>
        ))}
    </>
  );
}

interface FormSectionProps {
  readonly section: LayoutSection;
  readonly items: LayoutSection['items'];
  readonly children: ReactNode;
}

/** A section; one that is closed at first opens by its title, and by itself where something in it is demanded or wrong. */
function FormSection({ section, items, children }: FormSectionProps) {
  const { judgement, shown } = useFormState();
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(!section.collapsed);
  const isNeeded = items.some(({ key }) => judgement.required.has(key) || shown.has(key));
  const title = section.label && wordsOf(section.label, locale);
  const isShown = isOpen || isNeeded;
  const opener = (
    <button type="button" className={styles['opener']} aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
      {isShown ? <DownOutlined /> : <RightOutlined />}
      {title ?? say('form.more')}
      {!isShown && <small>{say('form.moreFields', { count: items.length })}</small>}
    </button>
  );
  return (
    <SectionCard title={section.collapsed ? opener : title} columns={section.columns}>
      {isShown && children}
    </SectionCard>
  );
}

/** The field draws its own label, help and errors. */
const Bare = ({ children }: FieldTemplateProps) => children;

export const templates = { ObjectFieldTemplate: FormTemplate, FieldTemplate: Bare };
export const fields = { stepwell: FormField };
