import type { FieldTemplateProps, ObjectFieldTemplateProps, ValidatorType } from '@rjsf/utils';
import { useWords, wordsOf } from '../words/words.ts';
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
  const { locale } = useWords();
  const contents = new Map(properties.map((property) => [property.name, property.content]));
  const shownOf = (section: LayoutSection) => section.items.filter((item) => !judgement.hidden.has(item.key));
  return (
    <>
      {sections
        .filter((section) => shownOf(section).length > 0)
        .map((section) => (
          <SectionCard key={section.key} title={section.label && wordsOf(section.label, locale)} columns={section.columns}>
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
          </SectionCard>
        ))}
    </>
  );
}

/** The field draws its own label, help and errors. */
const Bare = ({ children }: FieldTemplateProps) => children;

export const templates = { ObjectFieldTemplate: FormTemplate, FieldTemplate: Bare };
export const fields = { stepwell: FormField };
