import type { FieldTemplateProps, ObjectFieldTemplateProps, ValidatorType } from '@rjsf/utils';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import { FormField } from './form-field.tsx';
import { useFormState } from './form-state.ts';
import type { LayoutItem, LayoutSection } from './layout.ts';

/** rjsf asks a validator; ours finds nothing, because the judge of the form says the sentences the server says, as `extraErrors`. */
export const trustingValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

/** A form is its sections, each a card of at most two columns. */
function FormTemplate({ properties }: ObjectFieldTemplateProps) {
  const { sections, judgement } = useFormState();
  const { locale } = useWords();
  const contents = new Map(properties.map((property) => [property.name, property.content]));
  const shownOf = (section: LayoutSection) => section.items.filter((item) => !judgement.hidden.has(item.key));
  return (
    <>
      {sections
        .filter((section) => shownOf(section).length > 0)
        .map((section) => (
          <fieldset key={section.key} className={styles['section']}>
            {section.label && <legend>{wordsOf(section.label, locale)}</legend>}
            <div className={styles['fields']} data-columns={section.columns}>
              {shownOf(section).map((item) => (
                <Place key={item.key} item={item}>
                  {contents.get(item.key)}
                </Place>
              ))}
            </div>
          </fieldset>
        ))}
    </>
  );
}

function Place({ item, children }: { item: LayoutItem; children: React.ReactNode }) {
  const { vocabulary } = useApp();
  const width = item.width ?? faceOf(vocabulary, item.field.type).width;
  return (
    <div className={styles['field']} data-width={width}>
      {children}
    </div>
  );
}

/** The field draws its own label, help and errors. */
const Bare = ({ children }: FieldTemplateProps) => children;

export const templates = { ObjectFieldTemplate: FormTemplate, FieldTemplate: Bare };
export const fields = { stepwell: FormField };
