import type { App } from '@stepwell/definition';
import { compileModel, labelWords, type Model, runScenario, type ScenarioResult, unnoticedRules } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { type Output, problemLine, say } from '../output.ts';
import { readApp } from '../read-app.ts';
import type { Verb } from '../verb.ts';
import { vocabulary } from '../vocabulary.ts';

type Scenario = App['scenarios'][number];

async function play(model: Model, scenario: Scenario, { line }: Output): Promise<ScenarioResult> {
  const result = await runScenario(model, scenario, scenarioPorts);
  line(`${result.passed ? '✓' : '✗'} ${scenario.key}  ${say(labelWords(scenario.name, scenario.key))}`);
  for (const failure of result.failures) line(`    ${say(failure.words)}`);
  return result;
}

async function unnoticedIn(model: Model, scenarios: readonly Scenario[], { line }: Output): Promise<string[]> {
  const unnoticed = await unnoticedRules(model, scenarios, scenarioPorts);
  for (const name of unnoticed) line(say({ 'zh-CN': `没有场景察觉：${name}`, en: `No scenario notices: ${name}` }));
  return unnoticed;
}

function sayNoneIsCalled(name: string, scenarios: readonly Scenario[]): void {
  const known = scenarios.map(({ key }) => key).join(', ');
  const words = { 'zh-CN': `没有场景“${name}”。已有：${known}`, en: `No scenario is called “${name}”. There are: ${known}` };
  process.stderr.write(`${say(words)}\n`);
}

/** `test <dir>`: plays the scenarios of an app on a virtual clock, in an empty database each. */
export const test: Verb = {
  name: 'test',
  usage: '<dir|bundle> [--only NAME] [--cover]',
  summary: { 'zh-CN': '在虚拟时钟上运行应用的场景', en: 'Play the scenarios of an app on a virtual clock' },
  places: [1, 1],
  options: { only: { type: 'string' }, cover: { type: 'boolean' } },
  run: async ({ places: [path = ''], options }, output) => {
    const { app, problems } = readApp(path);
    if (!app) {
      output.json({ passed: 0, failed: 0, scenarios: [], unnoticed: [], problems });
      for (const problem of problems) output.line(problemLine(problem));
      return 1;
    }
    const model = compileModel(app, vocabulary, 1);
    const chosen = app.scenarios.filter(({ key }) => options['only'] === undefined || key === options['only']);
    if (chosen.length === 0 && options['only'] !== undefined) sayNoneIsCalled(String(options['only']), app.scenarios);
    const scenarios: ScenarioResult[] = [];
    for (const scenario of chosen) scenarios.push(await play(model, scenario, output));
    const failed = scenarios.filter(({ passed }) => !passed).length;
    const passed = scenarios.length - failed;
    const unnoticed = options['cover'] === true && failed === 0 ? await unnoticedIn(model, chosen, output) : [];
    output.json({ passed, failed, scenarios, unnoticed });
    output.line(`${passed} passed, ${failed} failed`);
    return failed > 0 || chosen.length === 0 ? 1 : 0;
  },
};
