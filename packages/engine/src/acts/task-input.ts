/** The shape of what says which task of the record is meant, and more. */
export const taskInput = (more: { readonly [property: string]: object } = {}) => ({
  type: 'object',
  properties: { task: { type: 'string', maxLength: 64 }, ...more },
  required: ['task', ...Object.keys(more)],
  additionalProperties: false,
});
